/**
 * Builds the index of one pack: a small header and pages that are read when a query needs them. The same input gives the same bytes.
 * Cost: about a second for 10,000 exchanges; memory a few times the size of the index.
 */

import { isCommon } from '../text/common-words.ts';
import { cuts, splitCompound } from '../text/compound.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/tokens.ts';
import { findAbbreviations } from './abbreviations.ts';
import { ByteWriter, utf8 } from './bytes.ts';
import { Collection } from './collect.ts';
import { type DictionaryEntry, encodeDictionaryPage, order } from './dictionary.ts';
import { fieldTexts } from './fields.ts';
import * as keys from './keys.ts';
import { ABBREVIATIONS, KEYS_PER_PAGE, RECORDS_PER_PAGE, WORD_CHARACTERS } from './limits.ts';
import { ListBuilder } from './list-builder.ts';
import { groupAlike, sketch } from './near-identical.ts';
import { INDEX_VERSION, type Segment, type SegmentHeader, type SegmentSource, type TrigramLayout } from './port.ts';
import { encodeList } from './postings.ts';
import { encodeRecords } from './records.ts';
import { writeSurface } from './surfaces.ts';
import { bucketCount, encodeTrigrams, trigramBuckets } from './trigrams.ts';

export function buildSegment(source: SegmentSource): Segment {
  const steps = segmentSteps(source);
  while (true) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps of a few milliseconds, for a worker that must answer others meanwhile. */
export function* segmentSteps(source: SegmentSource): Generator<void, Segment, void> {
  const pages = new Map<string, Uint8Array>();
  const collection = new Collection();
  const exchanges = byDocument(source);
  const numbers = new Map(exchanges.map((exchange, number) => [exchange.id, number]));
  const documents = new Map(source.documents.map((document) => [document.id, document]));
  const groups: string[] = [];
  const ministers: { role: string; name: string | null }[] = [];
  const abbreviations = new Map<string, Map<string, number>>();
  const sketches: (Uint32Array | null)[] = [];

  for (const [number, exchange] of exchanges.entries()) {
    sketches.push(sketch(collection.add(number, exchange)));
    for (const key of filterKeys(exchange, documents.get(exchange.documentId), groups, ministers)) {
      collection.list(key).add(number, 255, 0);
    }
    for (const text of Object.values(fieldTexts(exchange))) noteAbbreviations(text, abbreviations);
    if (number % EXCHANGES_PER_STEP === 0) yield;
  }
  addTerms(source, numbers, collection);
  addParts(collection);

  const sorted = [...collection.lists.keys()].sort(order);
  const dictionaryStarts: string[] = [];
  let chunk = 0;
  for (let from = 0; from < sorted.length; from += KEYS_PER_PAGE) {
    const page = dictionaryStarts.length;
    const onPage = sorted.slice(from, from + KEYS_PER_PAGE);
    dictionaryStarts.push(onPage[0] ?? '');
    const entries: DictionaryEntry[] = [];
    const postings = new ByteWriter();
    const surfaces = new ByteWriter();
    for (const key of onPage) {
      const list = collection.list(key);
      const encoded = encodeList(list.list(keys.isStemKey(key)));
      entries.push({
        key: utf8(key),
        count: list.count,
        list: encoded.chunks.length > 0 ? chunk : encoded.inline.length,
      });
      postings.bytes(encoded.inline);
      for (const own of encoded.chunks) {
        pages.set(keys.chunkPage(chunk), own);
        chunk++;
      }
      if (keys.isStemKey(key)) writeSurface(surfaces, key, collection.surface(key));
      else surfaces.byte(0);
    }
    pages.set(keys.dictionaryPage(page), encodeDictionaryPage(entries));
    pages.set(keys.postingsPage(page), postings.finish());
    pages.set(keys.surfacesPage(page), surfaces.finish());
    yield;
  }

  const trigrams = addTrigrams(sorted, pages);
  const alike = groupAlike(sketches);
  for (let from = 0; from < exchanges.length; from += RECORDS_PER_PAGE) {
    const records = exchanges.slice(from, from + RECORDS_PER_PAGE).map((exchange, i) => ({
      id: exchange.id,
      pointerOnly: exchange.pointerOnly === true,
      alike: alike[from + i] ?? -1,
      pointsTo: exchange.refersTo.flatMap((target) => numbers.get(target.exchangeId) ?? []),
    }));
    pages.set(keys.recordPage(from / RECORDS_PER_PAGE), encodeRecords(records));
  }
  pages.set(keys.DATES_PAGE, encodeDates(exchanges, documents));
  pages.set(keys.ABBREVIATIONS_PAGE, encodeAbbreviations(abbreviations));

  const header: SegmentHeader = {
    version: INDEX_VERSION,
    id: source.id,
    exchangeCount: exchanges.length,
    documentCount: documents.size,
    keyCount: sorted.length,
    dictionaryStarts,
    trigrams,
    groups,
    ministers,
  };
  return { header, pages };
}

/** Exchanges read between two steps. */
const EXCHANGES_PER_STEP = 2;
/** Every second trigram of a word is stored. */
const STORED_TRIGRAMS = 2;

/** Exchanges of one document next to each other, in the order of the source. */
function byDocument(source: SegmentSource) {
  const places = new Map(source.documents.map((document, place) => [document.id, place]));
  const place = (id: string) => places.get(id) ?? places.size;
  return [...source.exchanges].sort((a, b) => place(a.documentId) - place(b.documentId));
}

function filterKeys(
  exchange: SegmentSource['exchanges'][number],
  document: SegmentSource['documents'][number] | undefined,
  groups: string[],
  ministers: { role: string; name: string | null }[],
): Set<string> {
  const found = new Set<string>();
  if (exchange.group !== null) {
    if (!groups.includes(exchange.group)) groups.push(exchange.group);
    found.add(keys.filterKey('group', fold(exchange.group)));
  }
  for (const reference of exchange.references) {
    found.add(keys.filterKey('reference', reference.id.toLowerCase()));
    // An article is found by its law as well.
    const law = reference.id.split(' ')[0];
    if (law) found.add(keys.filterKey('reference', law.toLowerCase()));
  }
  if (!document) return found;
  found.add(keys.filterKey('document', document.id.toLowerCase()));
  if (document.dossier) {
    found.add(keys.filterKey('dossier', document.dossier.toLowerCase()));
    if (document.number)
      found.add(keys.filterKey('reference', `kst-${document.dossier}-${document.number}`.toLowerCase()));
  }
  for (const signatory of document.signatories) {
    const known = ministers.some(({ role, name }) => role === signatory.role && name === signatory.name);
    if (!known) ministers.push({ role: signatory.role, name: signatory.name });
    found.add(keys.ministerKey(signatory));
  }
  return found;
}

/** Terms lead to their exchanges by each form and by id; the strength says how far up the list an exchange stands. */
function addTerms(source: SegmentSource, numbers: ReadonlyMap<string, number>, collection: Collection): void {
  const byKey = new Map<string, Map<number, number>>();
  for (const term of source.terms) {
    const forms = new Set(term.forms.map((form) => keys.formKey(words(form.text).join(' '))));
    forms.add(keys.formKey(words(term.label).join(' ')));
    forms.add(keys.termKey(term.id));
    for (const key of forms) {
      const strengths = byKey.get(key) ?? new Map<number, number>();
      for (const [rank, id] of term.exchangeIds.entries()) {
        const number = numbers.get(id);
        const strength = Math.max(1, Math.round(255 / (1 + rank * 0.35)));
        if (number !== undefined) strengths.set(number, Math.max(strength, strengths.get(number) ?? 0));
      }
      byKey.set(key, strengths);
    }
  }
  for (const [key, strengths] of byKey) addList(collection, key, strengths);
}

/** Exchanges in which a known word is part of a longer one: pauliana in faillissementspauliana. */
function addParts(collection: Collection): void {
  const spellings = collection.spellings();
  const known = (part: string) => spellings.get(part) ?? null;
  const byPart = new Map<string, Map<number, number>>();
  for (const [whole, list] of collection.lists) {
    if (!keys.isStemKey(whole) || whole.length < 7 || collection.joined.has(whole)) continue;
    const parts = splitKnown(fold(collection.surface(whole)), known);
    if (parts.length === 0) continue;
    const { exchanges, impacts } = list.list(false);
    for (const part of new Set(parts)) {
      if (part === whole) continue;
      const strengths = byPart.get(part) ?? new Map<number, number>();
      for (const [i, exchange] of exchanges.entries()) {
        strengths.set(exchange, Math.max(impacts[i] ?? 1, strengths.get(exchange) ?? 0));
      }
      byPart.set(part, strengths);
    }
  }
  for (const [part, strengths] of byPart) addList(collection, keys.partKey(part), strengths);
}

/** Stems of the known parts of a word; the other half may be an everyday word: centra in detentiecentra. */
function splitKnown(word: string, known: (part: string) => string | null): string[] {
  const parts = splitCompound(word, (part) => known(part) !== null);
  if (parts) return parts.flatMap((part) => known(part) ?? []);
  for (const { head, tail } of cuts(word)) {
    const [first, second] = [known(head), known(tail)];
    if (first !== null && isCommon(stem(tail))) return [first];
    if (second !== null && isCommon(stem(head))) return [second];
  }
  // Or a word that stands nowhere else: pauliana in faillissementspauliana.
  for (const { head, tail } of cuts(word)) {
    if (head.length < 5 || tail.length < 5) continue;
    const first = known(head) ?? (isCommon(stem(head)) ? stem(head) : null);
    if (first !== null) return [first, stem(tail)];
  }
  return [];
}

function addList(collection: Collection, key: string, strengths: ReadonlyMap<number, number>): void {
  if (strengths.size === 0) return;
  const list = new ListBuilder();
  for (const [exchange, strength] of [...strengths].sort((a, b) => a[0] - b[0])) list.add(exchange, strength, 0);
  collection.lists.set(key, list);
}

function addTrigrams(sorted: readonly string[], pages: Map<string, Uint8Array>): TrigramLayout {
  const spelled = [...sorted.entries()].filter(
    ([, key]) => keys.isStemKey(key) && key.length >= 3 && key.length <= WORD_CHARACTERS && !/\d/.test(key),
  );
  const buckets = bucketCount(spelled.length);
  const lists: number[][] = Array.from({ length: buckets }, () => []);
  for (const [number, key] of spelled)
    for (const bucket of trigramBuckets(key, buckets, STORED_TRIGRAMS)) lists[bucket]?.push(number);
  const encoded = encodeTrigrams(lists);
  for (const [page, bytes] of encoded.pages.entries()) pages.set(keys.trigramPage(page), bytes);
  return { buckets, starts: encoded.starts };
}

function noteAbbreviations(text: string, known: Map<string, Map<string, number>>): void {
  if (!text.includes('(')) return;
  for (const { short, long } of findAbbreviations(text)) {
    const expansions = known.get(short) ?? new Map<string, number>();
    expansions.set(long, (expansions.get(long) ?? 0) + 1);
    known.set(short, expansions);
  }
}

/** The most frequent abbreviations, each with up to three expansions, as JSON. */
function encodeAbbreviations(known: ReadonlyMap<string, ReadonlyMap<string, number>>): Uint8Array {
  const total = (expansions: ReadonlyMap<string, number>) =>
    [...expansions.values()].reduce((sum, count) => sum + count, 0);
  const kept = [...known]
    .sort((a, b) => total(b[1]) - total(a[1]) || order(a[0], b[0]))
    .slice(0, ABBREVIATIONS)
    .map(([short, expansions]) => [
      short,
      [...expansions]
        .sort((a, b) => b[1] - a[1] || order(a[0], b[0]))
        .slice(0, 3)
        .map(([long]) => long),
    ]);
  return utf8(JSON.stringify(Object.fromEntries(kept)));
}

/** Where each document's exchanges begin, and its date as a number (20231017), 0 where it has none. */
function encodeDates(
  exchanges: SegmentSource['exchanges'],
  documents: ReadonlyMap<string, SegmentSource['documents'][number]>,
): Uint8Array {
  const out = new ByteWriter();
  let previous: string | null = null;
  for (const [number, exchange] of exchanges.entries()) {
    if (exchange.documentId === previous) continue;
    previous = exchange.documentId;
    out.varint(number);
    out.varint(Number((documents.get(exchange.documentId)?.date ?? '0').replaceAll('-', '')));
  }
  return out.finish();
}
