import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment } from '../../../lib/search/build-segment.ts';
import { ByteWriter, utf8 } from '../../../lib/search/bytes.ts';
import { correctWord } from '../../../lib/search/correct.ts';
import { DictionaryPage, encodeDictionaryPage, order } from '../../../lib/search/dictionary.ts';
import { editCost } from '../../../lib/search/edit-cost.ts';
import { openIndex } from '../../../lib/search/index-reader.ts';
import { memoryPort } from '../../../lib/search/memory-port.ts';
import type { SearchPort } from '../../../lib/search/port.ts';
import {
  type Detail,
  encodeChunks,
  isLong,
  readPostings,
  skipPostings,
  writePostings,
} from '../../../lib/search/postings.ts';
import { encodeRecords, readRecord } from '../../../lib/search/records.ts';
import { search } from '../../../lib/search/search.ts';
import { askedBuckets, storedBuckets } from '../../../lib/search/trigrams.ts';
import { generatedLibrary } from '../../fixtures/search/generated-library.ts';
import { judgedPack } from '../../fixtures/search/judged.ts';
import { stemmedMiniSearchPeer } from '../../fixtures/search/peers.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeënst0٣漢'), minLength: 1, maxLength: 12 });

const longWord = fc.oneof(
  word,
  fc.tuple(word, word, word).map((parts) => parts.join('')),
);
const list = (length: number) => ({
  exchanges: Uint32Array.from({ length }, (_, i) => i * 3 + (i > 5 ? 1000 : 0)),
  impacts: new Uint8Array(length).fill(100),
  sentences: new Uint8Array(length).fill(5),
});

describe('pages', () => {
  test('a dictionary page finds its keys and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(longWord, { minLength: 1, maxLength: 60 }), longWord, (words, other) => {
        const keys = [...words].sort(order);
        const page = new DictionaryPage(
          encodeDictionaryPage(
            keys.map((key, i) => ({ key: utf8(key), detail: 'place', count: i, parts: i % 3, bytes: 0 })),
            0,
          ),
        );
        for (const [i, key] of keys.entries()) {
          expect(page.find(utf8(key))).toBe(i);
          expect(page.key(i)).toBe(key);
          expect([page.count(i), page.parts(i)]).toEqual([i, i % 3]);
        }
        if (!keys.includes(other)) expect(page.find(utf8(other))).toBe(-1);
      }),
    );
  });

  test('a list is found behind those of other keys', () => {
    const counts = fc.record({ count: fc.integer({ min: 0, max: 120 }), parts: fc.integer({ min: 0, max: 120 }) });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 50 }), fc.nat(50), fc.nat(50), (all, one, two) => {
        const [strengths, withoutPlaces] = [one, two].sort((a, b) => a - b) as [number, number];
        const page = new ByteWriter();
        let chunks = 7;
        const wanted: (number | { at: number })[][] = [];
        const entries = all.map(({ count, parts }, slot) => {
          const detail: Detail = slot < strengths ? 'strength' : slot < withoutPlaces ? 'none' : 'place';
          const before = page.length;
          const places = [count, parts].map((length, i) => {
            if (isLong(length)) return chunks++;
            const at = page.length;
            writePostings(page, list(length), 0, length, i === 0 ? detail : 'strength');
            return { at };
          });
          wanted.push(places);
          return { key: utf8(`k${100 + slot}`), detail, count, parts, bytes: page.length - before };
        });
        const read = new DictionaryPage(encodeDictionaryPage(entries, 7));
        const bytes = page.finish();
        for (const [slot, places] of wanted.entries()) {
          for (const [i, place] of places.entries()) {
            const found = read.place(slot, i === 1);
            if (found.kind === 'chunks') expect(found.first).toBe(place);
            else {
              let at = found.start;
              for (const other of found.before) at = skipPostings(bytes, at, other.count, other.detail);
              expect({ at }).toEqual(place);
            }
          }
        }
      }),
    );
  });

  test('postings come back as they were written', () => {
    const numbers = fc.uniqueArray(fc.nat(5_000_000), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(numbers, fc.constantFrom<Detail>('place', 'strength', 'none'), (unsorted, detail) => {
        const exchanges = Uint32Array.from(unsorted).sort();
        const impacts = Uint8Array.from(exchanges, (number) =>
          detail === 'none' ? 255 : ((number % 16) + 1) * 16 - 1,
        );
        const sentences = detail === 'place' ? Uint8Array.from(exchanges, (number) => number % 16) : null;
        const written = { exchanges, impacts, sentences };
        const inline = new ByteWriter();
        writePostings(inline, written, 0, exchanges.length, detail);
        const bytes = isLong(exchanges.length)
          ? encodeChunks(written, 0, exchanges.length, detail)[0]!
          : inline.finish();
        const into = {
          exchanges: new Uint32Array(exchanges.length),
          impacts: new Uint8Array(exchanges.length),
          sentences: sentences && new Uint8Array(exchanges.length),
        };
        readPostings(bytes, 0, exchanges.length, detail, into, 0);
        expect(into).toEqual(written);
        expect(skipPostings(bytes, 0, exchanges.length, detail)).toBe(bytes.length);
      }),
    );
  });

  test('records come back as they were written', () => {
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
  });
});

describe('trigrams', () => {
  test('a slip behind the first letter is seen in the vocabulary of thousands of exchanges', async () => {
    const { exchanges, documents, terms } = generatedLibrary(judgedPack().pack, 5_000);
    const segment = buildSegment({ id: 'strangers', exchanges, documents, terms });
    const index = await openIndex(memoryPort([segment], new Map()));
    expect((await correctWord(index, 'shengen'))[0]?.key).toBe('scheng');
  });

  /** What a slip leaves of a word: a letter changed, dropped, doubled by another, or exchanged with its neighbour. */
  const slipped = (text: string, at: number, kind: number) => {
    if (kind === 0) return `${text.slice(0, at)}x${text.slice(at + 1)}`;
    if (kind === 1) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 2) return `${text.slice(0, at)}x${text.slice(at)}`;
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  };

  test('a long word with a slip in its first half still meets one of its stored trigrams', () => {
    for (const text of ['detectiebevel', 'insolventierichtlijn', 'grensprocedure', 'mensenhandel']) {
      for (let at = 0; at < text.length / 2 - 1; at++) {
        for (let kind = 0; kind < 4; kind++) {
          const asked = askedBuckets(slipped(text, at, kind), 2 ** 30);
          expect(
            storedBuckets(text, 2 ** 30).some((bucket) => asked.includes(bucket)),
            slipped(text, at, kind),
          ).toBe(true);
        }
      }
    }
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

  test('the index takes at most half of what MiniSearch keeps', () => {
    const { header, pages } = buildSegment(pack);
    const bytes = [...pages.values()].reduce((sum, page) => sum + page.length, JSON.stringify(header).length);
    expect(bytes).toBeLessThanOrEqual(0.5 * stemmedMiniSearchPeer(pack.exchanges).json().length);
  });

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
