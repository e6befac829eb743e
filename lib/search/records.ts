/** Record pages: what is known of an exchange besides its words. */
import { ByteReader, ByteWriter } from './bytes.ts';

export interface SearchRecord {
  readonly id: string;
  readonly pointerOnly: boolean;
  /** Number shared by near-identical answers of a segment, -1 for those like no other. */
  readonly alike: number;
  /** Exchanges of the same segment that the answer points to. */
  readonly pointsTo: readonly number[];
}

export function encodeRecords(records: readonly SearchRecord[]): Uint8Array {
  const bodies = records.map((record) => {
    const out = new ByteWriter();
    out.byte(record.pointerOnly ? 1 : 0);
    out.varint(record.alike + 1);
    out.varint(record.pointsTo.length);
    for (const target of record.pointsTo) out.varint(target);
    out.string(record.id);
    return out.finish();
  });
  const page = new ByteWriter();
  page.varint(records.length);
  let offset = 0;
  for (const body of bodies) {
    for (let shift = 0; shift < 24; shift += 8) page.byte((offset >>> shift) & 255);
    offset += body.length;
  }
  for (const body of bodies) page.bytes(body);
  return page.finish();
}

/** One record of a page, undefined beyond its end. Offsets take three bytes each, so that none has to be counted. */
export function readRecord(page: Uint8Array, slot: number): SearchRecord | undefined {
  const reader = new ByteReader(page);
  const count = reader.varint();
  if (slot >= count) return undefined;
  const offsets = reader.at;
  reader.at = offsets + slot * 3;
  const offset = reader.byte() | (reader.byte() << 8) | (reader.byte() << 16);
  reader.at = offsets + count * 3 + offset;
  const pointerOnly = reader.byte() === 1;
  const alike = reader.varint() - 1;
  const pointsTo: number[] = [];
  for (let left = reader.varint(); left > 0; left--) pointsTo.push(reader.varint());
  return { id: reader.string(), pointerOnly, alike, pointsTo };
}
