/** Terms → one flat buffer that a page can match with (layout in `format.ts`). */
import type { Term } from '../corpus/pack.ts';
import { compoundParts } from './compound-parts.ts';
import type { Entry } from './entry.ts';
import { formKey, keyString } from './form-key.ts';
import {
  FIRST_RECORD,
  FLAG_CASE,
  FLAG_CONTEXT,
  FLAG_HEAD,
  FLAG_INTERNATIONAL,
  FLAG_MODIFIER,
  FLAG_SLIP,
  frontMask,
  GOES_ON,
  HEADER_WORDS,
  ID_BLOCK,
  MAGIC,
  MIN_HEAD,
  MIN_MODIFIER,
  MIN_SLIP,
  PLACE_BUCKET_BITS,
  PLACE_CASES,
  PLACE_FORGIVING,
  PLACE_FRONT_BITS,
  PLACE_GATE_BITS,
  PLACE_ID_BYTES,
  PLACE_MAGIC,
  PLACE_RECORDS,
  PLACE_ROWS,
  PLACE_SIZE,
  PLACE_TERMS,
  PLACE_VERSION,
  PLACE_WORD_BITS,
  RECORD_MASK,
  spread,
  TERM_MASK,
  VERSION,
} from './format.ts';
import { type Gate, gateOf } from './gate-bitmap.ts';
import { addCheck, addLetter, checkBits, mix, SEED } from './hash.ts';
import { inflections } from './inflection.ts';
import { wordSet } from './word-set.ts';

/** Endings that the matcher takes off long words. */
const PLAIN_ENDINGS = new Set(['s', 'en', 'n', 'e']);
/** Rows in a bucket, on average: more are smaller and slower. */
const FILLING = { small: 1, large: 4 } as const;
const LEAST_FRONT_BITS = 14;
/** Rows from which memory counts more than time. */
const LARGE = 50_000;
const MOST_FRONT_BITS = 20;

/**
 * Compiles terms for the matcher. The result depends on the set of terms only, not on their order.
 *
 * Cost: linear in the letters of all forms; 10,000 terms take some 150 ms and 0.4 MB.
 * @throws RangeError beyond 1,048,574 terms or distinct forms.
 */
export function compileLexicon(terms: readonly Term[]): Uint8Array {
  const sorted = [...terms].sort((one, other) => compareText(one.id, other.id));
  const entries = sorted.flatMap((term, index) => entriesOf(term, index));
  const records = recordsOf(entries);
  if (sorted.length > TERM_MASK || records.values.length > RECORD_MASK - FIRST_RECORD) {
    throw new RangeError(`Too many terms for one lexicon: ${sorted.length}`);
  }
  const table = tableOf(entries, records.numberOf);
  const gate = gateOf(entries);
  compoundWords ??= wordSet(compoundParts());
  const words = compoundWords;
  const ids = frontCode(sorted.map((term) => term.id));
  return assemble({ termCount: sorted.length, records: records.values, cases: records.cases, table, gate, words, ids });
}

/** The same for every lexicon, and most of the work of a small one. */
let compoundWords: ReturnType<typeof wordSet> | null = null;

function entriesOf(term: Term, index: number): Entry[] {
  const seen = new Set<string>();
  const result: Entry[] = [];
  const add = (text: string, flags: number, slips = false): void => {
    const key = formKey(text);
    if (key === null || key.letters.length < 2 || key.letters.length > 200) return;
    const capitals = (flags & FLAG_CASE) === 0 ? 0 : key.capitals;
    const shape = `${keyString(key.letters)} ${key.ends.join()} ${flags} ${capitals} ${slips}`;
    if (seen.has(shape)) return;
    seen.add(shape);
    result.push({ key, term: index, flags, capitals, slips });
  };
  for (const form of [...term.forms].sort((one, other) => compareText(one.text, other.text))) {
    const shared = (form.needsContext ? FLAG_CONTEXT : 0) | (term.international ? FLAG_INTERNATIONAL : 0);
    if (form.caseSensitive) {
      const named = isName(form.text);
      // Frontexbaas; what is no name begins no compound without a hyphen.
      const begins = named && (formKey(form.text)?.letters.length ?? 0) >= MIN_MODIFIER && !/\s/u.test(form.text);
      add(form.text, shared | FLAG_CASE | (begins ? FLAG_MODIFIER : 0));
      const upper = form.text.toUpperCase();
      if (named) {
        add(upper, shared | FLAG_CASE);
        for (const inflected of inflections(form.text)) add(inflected, shared | FLAG_CASE);
      }
      continue;
    }
    const key = formKey(form.text);
    const compound = key?.oneWord
      ? (key.letters.length >= MIN_HEAD ? FLAG_HEAD : 0) | (key.letters.length >= MIN_MODIFIER ? FLAG_MODIFIER : 0)
      : 0;
    const slip = key !== null && key.letters.length >= MIN_SLIP && !/\d/u.test(form.text) ? FLAG_SLIP : 0;
    add(form.text, shared | compound | slip, slip !== 0);
    // The gate lets no slip of an inflected form through: that would open it for half as many words more.
    for (const inflected of inflections(form.text)) {
      // A plain ending is seen by the matcher itself; what changes the stem is a form of its own.
      const ending = inflected.startsWith(form.text) ? inflected.slice(form.text.length) : '';
      if ((compound & FLAG_MODIFIER) === 0 || !PLAIN_ENDINGS.has(ending)) add(inflected, shared | compound | slip);
    }
  }
  return result;
}

/** A name as opposed to an abbreviation: also printed all in capitals in headlines. */
function isName(text: string): boolean {
  return text.length >= 5 && /^\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}?\p{Ll}+)*$/u.test(text);
}

function recordsOf(entries: readonly Entry[]): {
  values: number[];
  cases: number[];
  numberOf: (entry: Entry) => number;
} {
  const nameOf = (entry: Entry): string => `${entry.term} ${entry.flags} ${entry.capitals}`;
  const distinct = new Map<string, Entry>();
  for (const entry of entries) distinct.set(nameOf(entry), entry);
  const ordered = [...distinct.values()].sort(
    (one, other) =>
      Number((other.flags & FLAG_CASE) !== 0) - Number((one.flags & FLAG_CASE) !== 0) ||
      one.term - other.term ||
      one.flags - other.flags ||
      one.capitals - other.capitals,
  );
  const numbers = new Map(ordered.map((entry, index) => [nameOf(entry), index]));
  return {
    values: ordered.map((entry) => (entry.term | entry.flags) >>> 0),
    cases: ordered.filter((entry) => (entry.flags & FLAG_CASE) !== 0).map((entry) => entry.capitals),
    numberOf: (entry) => numbers.get(nameOf(entry)) as number,
  };
}

interface Table {
  readonly rows: Uint32Array;
  readonly checks: Uint16Array;
  readonly buckets: Uint32Array;
  readonly bucketBits: number;
  readonly front: Uint32Array;
  readonly frontBits: number;
}

interface Row {
  readonly hash: number;
  readonly mixed: number;
  readonly check: number;
  readonly value: number;
}

function tableOf(entries: readonly Entry[], numberOf: (entry: Entry) => number): Table {
  const rows = new Map<string, Row>();
  const enter = (hash: number, check: number, value: number): void => {
    const row = { hash, mixed: mix(hash), check: checkBits(check), value };
    rows.set(`${row.mixed} ${row.check} ${value}`, row);
  };
  for (const entry of entries) {
    let hash = SEED;
    let check = SEED;
    let word = 0;
    entry.key.letters.forEach((code, index) => {
      hash = addLetter(hash, code);
      check = addCheck(check, code);
      if (index + 1 !== entry.key.ends[word]) return;
      word++;
      enter(hash, check, word === entry.key.ends.length ? numberOf(entry) + FIRST_RECORD : GOES_ON);
    });
  }
  const frontBits = Math.min(MOST_FRONT_BITS, Math.max(LEAST_FRONT_BITS, Math.ceil(Math.log2(rows.size * 16 + 1))));
  const front = new Uint32Array(1 << (frontBits - 5));
  const filling = rows.size < LARGE ? FILLING.small : FILLING.large;
  const bucketBits = Math.max(6, Math.round(Math.log2((rows.size + 1) / filling)));
  const buckets = new Uint32Array((1 << bucketBits) + 1);
  const ordered = [...rows.values()].sort(
    (one, other) => (one.mixed >>> 0) - (other.mixed >>> 0) || one.check - other.check || one.value - other.value,
  );
  for (const row of ordered) {
    const mixed = spread(row.hash);
    const place = mixed >>> (37 - frontBits);
    front[place] = (front[place] as number) | frontMask(mixed);
    const next = (row.mixed >>> (32 - bucketBits)) + 1;
    buckets[next] = (buckets[next] as number) + 1;
  }
  for (let bucket = 1; bucket < buckets.length; bucket++)
    buckets[bucket] = (buckets[bucket] as number) + (buckets[bucket - 1] as number);
  return {
    rows: Uint32Array.from(ordered, (row) => (row.mixed << 20) | row.value),
    checks: Uint16Array.from(ordered, (row) => row.check),
    buckets,
    bucketBits,
    front,
    frontBits,
  };
}

function frontCode(ids: readonly string[]): { blocks: number[]; bytes: number[] } {
  const blocks: number[] = [];
  const bytes: number[] = [];
  let before: Uint8Array = new Uint8Array();
  ids.forEach((id, index) => {
    const current = new TextEncoder().encode(id);
    let shared = 0;
    if (index % ID_BLOCK === 0) blocks.push(bytes.length);
    else while (shared < 255 && shared < current.length && current[shared] === before[shared]) shared++;
    const rest = current.subarray(shared);
    bytes.push(shared, ...new Array<number>(Math.floor(rest.length / 255)).fill(255), rest.length % 255, ...rest);
    before = current;
  });
  return { blocks, bytes };
}

function assemble(parts: {
  termCount: number;
  records: readonly number[];
  cases: readonly number[];
  table: Table;
  gate: Gate;
  words: { bits: number; table: Uint16Array };
  ids: { blocks: readonly number[]; bytes: readonly number[] };
}): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS);
  const sections: ArrayBufferView[] = [
    header,
    Uint32Array.from(parts.records),
    Uint32Array.from(parts.cases),
    parts.table.rows,
    parts.table.checks,
    parts.table.buckets,
    parts.table.front,
    parts.gate.words,
    parts.words.table,
    Uint32Array.from(parts.ids.blocks),
    Uint8Array.from(parts.ids.bytes),
  ];
  const size = sections.reduce((sum, section) => sum + ((section.byteLength + 3) & ~3), 0);
  header[PLACE_MAGIC] = MAGIC;
  header[PLACE_VERSION] = VERSION;
  header[PLACE_TERMS] = parts.termCount;
  header[PLACE_RECORDS] = parts.records.length;
  header[PLACE_CASES] = parts.cases.length;
  header[PLACE_ROWS] = parts.table.rows.length;
  header[PLACE_BUCKET_BITS] = parts.table.bucketBits;
  header[PLACE_FRONT_BITS] = parts.table.frontBits;
  header[PLACE_FORGIVING] = parts.gate.forgiving ? 1 : 0;
  header[PLACE_GATE_BITS] = parts.gate.bits;
  header[PLACE_WORD_BITS] = parts.words.bits;
  header[PLACE_ID_BYTES] = parts.ids.bytes.length;
  header[PLACE_SIZE] = size;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const section of sections) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += (section.byteLength + 3) & ~3;
  }
  return bytes;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
