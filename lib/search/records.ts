/** Record pages: what is known of an exchange besides its words. Ids are front-coded in blocks, as those of a document begin alike. */
import { ByteReader, ByteWriter, fromUtf8, utf8 } from './bytes.ts';

export interface SearchRecord {
  readonly id: string;
  readonly pointerOnly: boolean;
  /** Number shared by near-identical answers of a segment, -1 for those like no other. */
  readonly alike: number;
  /** Exchanges of the same segment that the answer points to. */
  readonly pointsTo: readonly number[];
}

const BLOCK_RECORDS = 16;
const POINTER_ONLY = 1;
const ALIKE = 2;
const POINTS = 4;

export function encodeRecords(records: readonly SearchRecord[]): Uint8Array {
  const page = new ByteWriter();
  const blocks = new ByteWriter();
  page.varint(records.length);
  for (let first = 0; first < records.length; first += BLOCK_RECORDS) {
    const before = blocks.length;
    let previous: Uint8Array = new Uint8Array(0);
    for (const record of records.slice(first, first + BLOCK_RECORDS)) {
      writeRecord(blocks, record, previous);
      previous = utf8(record.id);
    }
    page.varint(blocks.length - before);
  }
  page.bytes(blocks.finish());
  return page.finish();
}

function writeRecord(out: ByteWriter, record: SearchRecord, previous: Uint8Array): void {
  const { pointerOnly, alike, pointsTo } = record;
  out.byte((pointerOnly ? POINTER_ONLY : 0) | (alike >= 0 ? ALIKE : 0) | (pointsTo.length > 0 ? POINTS : 0));
  if (alike >= 0) out.varint(alike);
  if (pointsTo.length > 0) out.varint(pointsTo.length);
  for (const target of pointsTo) out.varint(target);
  const id = utf8(record.id);
  let shared = 0;
  while (shared < id.length && shared < previous.length && id[shared] === previous[shared]) shared++;
  out.varint(shared);
  out.varint(id.length - shared);
  out.bytes(id.subarray(shared));
}

/** One record of a page, undefined beyond its end. Cost: a walk over at most fifteen others. */
export function readRecord(page: Uint8Array, slot: number): SearchRecord | undefined {
  const reader = new ByteReader(page);
  const count = reader.varint();
  if (slot >= count) return undefined;
  let offset = 0;
  for (let block = 0; block < Math.ceil(count / BLOCK_RECORDS); block++) {
    const bytes = reader.varint();
    if ((block + 1) * BLOCK_RECORDS <= slot) offset += bytes;
  }
  reader.at += offset;
  let id = seen;
  for (let left = slot % BLOCK_RECORDS; ; left--) {
    const flags = reader.byte();
    const alike = flags & ALIKE ? reader.varint() : -1;
    const targets = flags & POINTS ? reader.varint() : 0;
    const pointsTo: number[] = [];
    for (let i = 0; i < targets; i++) pointsTo.push(reader.varint());
    const shared = reader.varint();
    const length = shared + reader.varint();
    if (length > id.length) {
      const longer = new Uint8Array(length * 2);
      longer.set(id);
      id = longer;
    }
    for (let i = shared; i < length; i++) id[i] = reader.byte();
    if (left === 0) {
      return { id: fromUtf8(id.subarray(0, length)), pointerOnly: (flags & POINTER_ONLY) !== 0, alike, pointsTo };
    }
  }
}

/** Where an id is put together. */
const seen = new Uint8Array(256);
