import { describe, expect, test } from 'vitest';
import { portOfPacks } from '../../../lib/search/memory-port.ts';
import { isoDate, parseQuery } from '../../../lib/search/parse-query.ts';
import type { SearchResult } from '../../../lib/search/result.ts';
import { search } from '../../../lib/search/search.ts';
import { judgedPack } from '../../fixtures/search/judged.ts';

const { pack } = judgedPack();
const port = portOfPacks([pack]);
const byId = new Map(pack.exchanges.map((exchange) => [exchange.id, exchange]));

async function last(query: string, limit?: number): Promise<SearchResult> {
  let result: SearchResult | null = null;
  for await (const next of search(port, query, { limit })) result = next;
  if (!result) throw new Error('The stream ended without a result.');
  return result;
}
const exchangesOf = (result: SearchResult) => result.hits.flatMap((hit) => byId.get(hit.exchangeId) ?? []);
const textOf = (exchange: (typeof pack.exchanges)[number]) =>
  [exchange.topic, exchange.question.text, exchange.answer?.text, ...exchange.footnotes.map((note) => note.text)]
    .join(' ')
    .toLowerCase();

describe('filters', () => {
  test('a group that is named becomes a chip that can be taken away', async () => {
    const result = await last('wat vroeg de SP over Tunesië');
    expect(result.filters).toEqual([{ kind: 'group', value: 'SP', label: 'SP', without: 'wat vroeg de over Tunesië' }]);
    expect(new Set(exchangesOf(result).map((exchange) => exchange.group))).toEqual(new Set(['SP']));
  });

  test('two groups named together ask together', async () => {
    const groups = new Set(exchangesOf(await last('SP en Volt over Tunesië')).map((exchange) => exchange.group));
    expect(groups).toEqual(new Set(['SP', 'Volt']));
  });

  test('half of a joint group stands for it', async () => {
    expect(
      exchangesOf(await last('groenlinks tunesie')).every((exchange) => exchange.group === 'PvdA en GroenLinks'),
    ).toBe(true);
  });

  test('a group without exchanges asked nothing', async () => {
    const result = await last('PVV Tunesië');
    expect(result.filters.map((filter) => filter.value)).toEqual(['PVV']);
    expect(result.hits).toEqual([]);
  });

  test('a paper on the agenda leads to what was asked about it, where no exchange cites it', async () => {
    const asked = exchangesOf(await last('kst-32317-848', 100));
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map((exchange) => exchange.documentId)).size).toBe(1);
    const cited = exchangesOf(await last('kst-32317-853', 100));
    for (const exchange of cited) expect(exchange.references.map(({ id }) => id)).toContain('kst-32317-853');
  });

  test.each(['"kst-26643-1011"', '26643-1011', 'Kamerstuk 26643, nr. 1011'])('%s is a paper', async (query) => {
    const result = await last(query);
    expect(result.hits.length).toBeGreaterThan(0);
    for (const exchange of exchangesOf(result))
      expect(exchange.references.map(({ id }) => id)).toContain('kst-26643-1011');
  });

  test.each(['migraine behandeling', 'antisemitisme Hamas', 'F-16 levering Kiev'])(
    'no word of "%s" is taken for another',
    async (query) => expect((await last(query)).correction).toBeNull(),
  );

  test('48 volt is no group', async () => {
    expect((await last('accu van 48 volt')).filters).toEqual([]);
  });

  test('a filter alone lists everything it lets through, in the order of the papers', async () => {
    const result = await last('fractie:CDA', 100);
    expect(result.hits.map((hit) => hit.exchangeId)).toEqual(
      pack.exchanges.filter((exchange) => exchange.group === 'CDA').map((exchange) => exchange.id),
    );
  });

  test('a paper that is cited finds the exchanges that cite it', async () => {
    const result = await last('Kamerstuk 26643, nr. 1011');
    expect(result.filters[0]).toMatchObject({ kind: 'reference', value: 'kst-26643-1011' });
    const citing = pack.exchanges.filter((exchange) =>
      exchange.references.some((reference) => reference.id === 'kst-26643-1011'),
    );
    expect(new Set(result.hits.map((hit) => hit.exchangeId))).toEqual(new Set(citing.map((exchange) => exchange.id)));
  });

  test('dossier, date and topic narrow', async () => {
    expect((await last('dossier:32317 Tunesië')).hits.length).toBeGreaterThan(0);
    expect((await last('dossier:99999 Tunesië')).hits).toEqual([]);
    expect((await last('Tunesië na:2030-01-01')).hits).toEqual([]);
    expect((await last('Tunesië voor:1990')).hits).toEqual([]);
    const onTopic = exchangesOf(await last('onderwerp:schengen minister'));
    expect(onTopic.length).toBeGreaterThan(0);
    expect(onTopic.every((exchange) => exchange.topic?.includes('Schengen'))).toBe(true);
  });

  test('what a minister answered', async () => {
    const names = pack.documents.flatMap((document) => document.signatories.map((signatory) => signatory.name));
    expect(names.length).toBeGreaterThan(0);
    const result = await last('antwoord van staatssecretaris Van der Burg over Egypte');
    expect(result.filters.map((filter) => filter.kind)).toEqual(['minister']);
    expect(textOf(exchangesOf(result)[0]!)).toContain('egypte');
  });
});

describe('words', () => {
  test('quotation marks ask for the very words', async () => {
    const hits = exchangesOf(await last('"function creep"'));
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((exchange) => textOf(exchange).includes('function creep'))).toBe(true);
    expect((await last('"creep function"')).hits).toEqual([]);
  });

  test('minus takes exchanges away', async () => {
    expect((await last('grooming')).hits.length).toBeGreaterThan((await last('grooming -Spaanse')).hits.length);
    expect(exchangesOf(await last('grooming -Spaanse')).some((exchange) => textOf(exchange).includes('spaanse'))).toBe(
      false,
    );
  });

  test.each([
    ['detentiecenta', 'detentiecentra'],
    ['pauliaana', 'pauliana'],
    ['nisolventierichtlijn', 'Insolventierichtlijn'],
    ['tetectiebevel', 'detectiebevel'],
    ['krensprocedure', 'grensprocedure'],
  ])('%s is put right: %s', async (typed, meant) => {
    expect((await last(typed)).correction?.shown).toBe(meant);
  });

  test('a correction is spelt as the papers mostly do, small letters where they do', async () => {
    expect((await last('crisisverodening')).correction?.shown).toBe('crisisverordening');
    expect((await last('hongerije')).correction?.shown).toBe('Hongarije');
  });

  test.each([['asielkamp'], ['scantechniek'], ['drugsplan']])('%s is understood by its parts', async (query) => {
    expect((await last(query)).hits).not.toEqual([]);
  });

  test.each([
    ['bootjes', 'boten'],
    ['geronseld', 'ronselen'],
  ])('%s finds what %s finds', async (form, word) => {
    const [one, other] = [await last(form), await last(word)];
    expect(one.hits.map((hit) => hit.exchangeId)).toEqual(other.hits.map((hit) => hit.exchangeId));
  });

  test('a correction is said, and can be switched off', async () => {
    const result = await last('detectibevel');
    expect(result.correction).toEqual({ shown: 'detectiebevel', literal: '"detectibevel"' });
    expect((await last('"detectibevel"')).hits).toEqual([]);
  });

  test('words are joined and split as compounds are', async () => {
    const first = async (query: string) => (await last(query)).hits[0]?.exchangeId;
    expect(await first('insolventie richtlijn')).toBe(await first('insolventierichtlijn'));
    expect(await first('clientside scanning')).toBe(await first('client-side scanning'));
    expect(await first('client side scanning')).toBe(await first('client-side scanning'));
    expect(await first('schengenbarometer')).toBe(await first('Schengen Barometer'));
  });

  test('a slip in a word written as two is seen where another form of its second half is known', async () => {
    const exchanges = pack.exchanges.map((exchange, i) =>
      i === 0 ? { ...exchange, question: { ...exchange.question, text: 'Wat is er gepakt?' } } : exchange,
    );
    const corrections: unknown[] = [];
    for await (const { correction } of search(portOfPacks([{ ...pack, exchanges }]), 'asiel en migratie pakt'))
      corrections.push(correction?.shown);
    expect(corrections.at(-1)).toBe('asiel en migratiepact');
  });

  test('diacritics and case do not matter', async () => {
    expect((await last('TUNESIE')).hits.map((hit) => hit.exchangeId)).toEqual(
      (await last('tunesië')).hits.map((hit) => hit.exchangeId),
    );
  });

  test('an abbreviation finds its expansion', async () => {
    expect(textOf(exchangesOf(await last('EES'))[0]!)).toContain('entry/exit');
  });

  test('an answer that only points elsewhere stands below what it points to, and names it', async () => {
    const pointer = pack.exchanges.find((exchange) => exchange.pointerOnly && exchange.refersTo.length > 0);
    const result = await last(pointer?.question.text ?? '');
    const at = (id: string | undefined) => result.hits.findIndex((hit) => hit.exchangeId === id);
    const target = pointer?.refersTo[0]?.exchangeId;
    expect(at(target)).toBeGreaterThanOrEqual(0);
    expect(at(target)).toBeLessThan(at(pointer?.id));
    expect(result.hits[at(pointer?.id)]?.pointsTo).toContain(target);
  });

  test('nothing relevant comes with near words', async () => {
    const result = await last('tunesisch recept appeltaart zonder suikr');
    expect(result.hits).toEqual([]);
    expect(result.suggestions.length).toBeGreaterThan(0);
  });

  test('the snippet shows the match', async () => {
    const [hit] = (await last('Hashcheckservice')).hits;
    const [start, end] = hit?.snippet.matches[0] ?? [0, 0];
    expect(hit?.snippet.text.slice(start, end)).toBe('Hashcheckservice');
  });
});

describe('parseQuery', () => {
  test('nothing in a selected passage is an operator', () => {
    const passage =
      'De minister zei: "dat kan niet", na:2023 -en dus gebeurt er voorlopig niets aan de grens van Europa. Dat meldt de krant in een lang verhaal.';
    expect(parseQuery(`${passage} ${passage}`)).toMatchObject({
      isSelection: true,
      operators: [],
      phrases: [],
      excluded: [],
    });
  });

  test('dates are read as people write them', () => {
    expect(isoDate('2023')).toBe('2023-01-01');
    expect(isoDate('1-10-2023')).toBe('2023-10-01');
    expect(isoDate('2023-13-01')).toBeNull();
  });
});
