import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { ByteWriter, utf8 } from '../../../lib/search/bytes.ts';
import { DictionaryPage, encodeDictionaryPage, order } from '../../../lib/search/dictionary.ts';
import { editCost } from '../../../lib/search/edit-cost.ts';
import { memoryPort } from '../../../lib/search/memory-port.ts';
import type { SearchPort } from '../../../lib/search/port.ts';
import { encodeChunks, isLong, readPostings, writePostings } from '../../../lib/search/postings.ts';
import { encodeRecords, readRecord } from '../../../lib/search/records.ts';
import { search } from '../../../lib/search/search.ts';
import { readSurface, writeSurface } from '../../../lib/search/surfaces.ts';
import { judgedPack } from '../../fixtures/search/judged.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeënst0٣漢'), minLength: 1, maxLength: 12 });

describe('pages', () => {
  test('a dictionary page finds its keys and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), word, (words, other) => {
        const keys = [...words].sort(order);
        const page = new DictionaryPage(
          encodeDictionaryPage(keys.map((key, i) => ({ key: utf8(key), count: i + 1, list: i }))),
        );
        for (const [i, key] of keys.entries()) {
          expect(page.find(utf8(key))).toBe(i);
          expect(page.key(i)).toBe(key);
          expect(page.count(i)).toBe(i + 1);
        }
        if (!keys.includes(other)) expect(page.find(utf8(other))).toBe(-1);
      }),
    );
  });

  test('postings come back as they were written', () => {
    const numbers = fc.uniqueArray(fc.nat(5_000_000), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(numbers, (unsorted) => {
        const exchanges = Uint32Array.from(unsorted).sort();
        const impacts = Uint8Array.from(exchanges, (number) => ((number % 16) + 1) * 16 - 1);
        const sentences = Uint8Array.from(exchanges, (number) => number % 16);
        const list = { exchanges, impacts, sentences };
        const inline = new ByteWriter();
        writePostings(inline, list, 0, exchanges.length);
        const bytes = isLong(exchanges.length) ? encodeChunks(list, 0, exchanges.length)[0]! : inline.finish();
        const into = {
          exchanges: new Uint32Array(exchanges.length),
          impacts: new Uint8Array(exchanges.length),
          sentences: new Uint8Array(exchanges.length),
        };
        readPostings(bytes, 0, exchanges.length, into, 0);
        expect(into).toEqual({ exchanges, impacts, sentences });
      }),
    );
  });

  test('records and spellings come back as they were written', () => {
    const record = fc.record({
      id: word,
      pointerOnly: fc.boolean(),
      alike: fc.integer({ min: -1, max: 9 }),
      pointsTo: fc.array(fc.nat(9999), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 300 }), (records) => {
        const page = encodeRecords(records);
        for (const [i, own] of records.entries()) expect(readRecord(page, i)).toEqual(own);
        expect(readRecord(page, records.length)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 40 }), (pairs) => {
        const out = new ByteWriter();
        for (const [key, surface] of pairs) writeSurface(out, key, surface);
        const page = out.finish();
        for (const [i, [key, surface]] of pairs.entries()) expect(readSurface(page, i, key)).toBe(surface);
      }),
    );
  });
});

describe('editCost', () => {
  test('is nothing for the same word, the same both ways, and counts slips', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdest'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(editCost(a, a, 2)).toBe(0);
        expect(editCost(a, b, 2)).toBe(editCost(b, a, 2));
      }),
    );
    expect(editCost('detectibevel', 'detectiebevel', 2)).toBe(1);
    expect(editCost('detcetiebevel', 'detectiebevel', 2)).toBe(1);
    expect(editCost('comissie', 'commissie', 2)).toBe(0.5);
    expect(editCost('appel', 'detectie', 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('segments', () => {
  const { pack } = judgedPack();
  const exchanges = new Map(pack.exchanges.map((exchange) => [exchange.id, exchange]));
  const ids = async (segments: Parameters<typeof memoryPort>[0], query: string) => {
    let found: string[] = [];
    for await (const { hits } of search(memoryPort(segments, exchanges), query))
      found = hits.map((hit) => hit.exchangeId);
    return found;
  };

  test('the same pack gives the same bytes', () => {
    expect(buildSegment(pack)).toEqual(buildSegment(pack));
  });

  test('a library in several segments is searched as one', async () => {
    const halves = pack.documents.map((document) =>
      buildSegment({
        ...pack,
        id: document.id,
        documents: [document],
        exchanges: pack.exchanges.filter((exchange) => exchange.documentId === document.id),
      }),
    );
    for (const query of ['detectiebevel', 'grensprocedure', 'Tunesië mensenrechten']) {
      expect(new Set(await ids(halves, query))).toEqual(new Set(await ids([buildSegment(pack)], query)));
    }
  });

  test('an empty library has no answers', async () => {
    expect(await ids([], 'detectiebevel')).toEqual([]);
    expect(
      await ids([buildSegment({ id: 'empty', documents: [], exchanges: [], terms: [] })], 'detectiebevel'),
    ).toEqual([]);
  });

  test('a search reads only the pages that it needs', async () => {
    const segment = buildSegment(pack);
    const port = memoryPort([segment], exchanges);
    const read = new Set<string>();
    const counting: SearchPort = {
      ...port,
      pages: (requests) => {
        for (const { key } of requests) read.add(key);
        return port.pages(requests);
      },
    };
    for await (const _ of search(counting, 'detectiebevel'));
    expect([...read].some((key) => key.startsWith('t'))).toBe(false);
    expect(read.size).toBeLessThan(segment.pages.size);
  });

  test('near-identical answers are folded under the best', async () => {
    const twin = pack.exchanges.find((exchange) => (exchange.answer?.text.length ?? 0) > 900)!;
    const copy = {
      ...twin,
      id: `${twin.id}-copy`,
      answer: { ...twin.answer!, text: `${twin.answer!.text} Aldus het kabinet.` },
    };
    const all = [...pack.exchanges, copy];
    const port = memoryPort(
      [buildSegment({ ...pack, exchanges: all })],
      new Map(all.map((exchange) => [exchange.id, exchange])),
    );
    const words = twin.question.text.slice(0, 150);
    for await (const { hits, complete } of search(port, words)) {
      if (!complete) continue;
      const head = hits.find((hit) => hit.exchangeId === twin.id || hit.exchangeId === copy.id);
      expect(head?.similar).toHaveLength(1);
    }
  });
});
