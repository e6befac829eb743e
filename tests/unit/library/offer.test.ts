/** Reading what is offered: every kind of file, several at once, and whatever else somebody drops. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseEditorial } from '../../../lib/lexicon/editorial.ts';
import { readOffer } from '../../../lib/library/offer/read-offer.ts';
import { unzip } from '../../../lib/library/offer/zip.ts';
import { openPackFile } from '../../../lib/library/pack-file.ts';
import { isPaperSite, libraryAddress, tabInAddress } from '../../../lib/library-address.ts';
import { samplePack } from './sample.ts';

const FISHERY = readFileSync(new URL('../../fixtures/corpus/layouts/L6_visserij.txt', import.meta.url), 'utf8');
const SCHOOL = readFileSync(new URL('../../fixtures/corpus/layouts/L3_onderwijs.txt', import.meta.url), 'utf8');

const file = (name: string, content: string | Uint8Array) => ({
  name,
  blob: new Blob([new Uint8Array(typeof content === 'string' ? strToU8(content) : content)]),
});
const reasons = ({ refused }: { refused: readonly { code: string }[] }) => refused.map(({ code }) => code);

test('papers offered together become one pack that can be imported, named by what is in it', async () => {
  const files = [file('a.txt', FISHERY), file('b.txt', SCHOOL)];
  const { parts, refused } = await readOffer(files);
  expect(refused).toEqual([]);
  expect(parts).toHaveLength(1);
  const [part] = parts;
  expect(part?.layouts).toEqual(['L6', 'L3']);
  expect(part?.counts).toMatchObject({ documents: 2, exchanges: 25 });
  const again = await readOffer(files.toReversed());
  expect(again.parts[0]?.packId).toBe(part?.packId);
  const opened = await openPackFile(part?.file ?? new Blob([]));
  const kinds = new Map<string, number>();
  for await (const each of opened.parts)
    kinds.set(Object.keys(each)[0] ?? '', (kinds.get(Object.keys(each)[0] ?? '') ?? 0) + 1);
  expect(kinds.get('exchange')).toBe(25);
});

test('a compound with a letter of another script is no term, and spoils no paper', async () => {
  const text = `Vragen en opmerkingen van de leden van de VVD-fractie
1. Wat doet de \u03beenofobieverordening met agenten?
Antwoord:
De \u03beenofobieverordening doet niets.
2. Is de \u03beenofobieverordening er al?
Antwoord:
De \u03beenofobieverordening is er al.`;
  const { parts, refused } = await readOffer([file('a.txt', text)]);
  expect(refused).toEqual([]);
  expect(parts[0]?.counts.exchanges).toBe(2);
  expect(parts[0]?.terms).toEqual([]);
});

test('papers from outside get the terms that editors know, where they say them', async () => {
  const labelsOf = async (options: Parameters<typeof readOffer>[1]) => {
    const { parts } = await readOffer([file('a.txt', SCHOOL)], options);
    const opened = await openPackFile(parts[0]?.file ?? new Blob([]));
    const labels: string[] = [];
    for await (const each of opened.parts) if ('term' in each) labels.push(each.term.label);
    return labels;
  };
  const terms = parseEditorial({
    note: '',
    terms: [{ label: 'zijinstroom', forms: ['zijinstromers'] }, { label: 'visserij' }],
    never: [],
  });
  expect(await labelsOf({})).not.toContain('zijinstroom');
  const labels = await labelsOf({ terms });
  expect(labels).toContain('zijinstroom');
  expect(labels).not.toContain('visserij');
});

test('what is offered would be let in, whatever signs the paper is written in', async () => {
  const signs = '\u{AECF}\u{10FFFD}\u{28191}';
  const text = readFileSync(new URL('../../fixtures/corpus/vaccines.txt', import.meta.url), 'utf8');
  const { parts } = await readOffer([file('a.txt', text.replaceAll(' enkele vragen', ` enkele vragen\n${signs}`))]);
  const opened = await openPackFile(parts[0]?.file ?? new Blob([]));
  let terms = 0;
  for await (const part of opened.parts) if ('term' in part) terms += 1;
  expect(terms).toBe(parts[0]?.counts.terms);
});

test('the lines that are no question with its answer are named, and every other line is in one', async () => {
  const { parts } = await readOffer([file('a.txt', FISHERY)]);
  const lines = FISHERY.split('\n');
  const remark = parts[0]?.leftOut.find(({ kind }) => kind === 'remark');
  expect(lines[(remark?.lines[0] ?? 0) - 1]).toContain(remark?.opening.split(' ').slice(0, 6).join(' '));
  const front = parts[0]?.leftOut.find(({ kind }) => kind === 'front');
  expect(front?.lines[0]).toBe(1);
});

test('one bad file does not spoil the others', async () => {
  const offer = await readOffer([
    file('goed.txt', SCHOOL),
    file('brief.txt', 'Geachte heer,\n\nGroet.'),
    file('pak.json', JSON.stringify(samplePack('a', 4))),
    file('pak.gz', gzipSync(strToU8('geen pak'))),
    file('half.gz', gzipSync(strToU8(JSON.stringify(samplePack('a', 4)))).slice(0, 60)),
  ]);
  expect(offer.parts.map(({ kind, counts }) => [kind, counts.exchanges])).toEqual([
    ['papers', 15],
    ['pack', 4],
  ]);
  expect(offer.refused.map(({ name, code }) => [name, code])).toEqual([
    ['brief.txt', 'paper-unknown-layout'],
    ['pak.gz', 'pack-not-a-pack'],
    ['half.gz', 'pack-not-gzip'],
  ]);
});

test('a pack that holds things twice is offered as what will be kept of it', async () => {
  const pack = samplePack('a', 4);
  pack.exchanges.push({ ...pack.exchanges[1]!, ordinal: 9 });
  pack.documents.push(pack.documents[0]!);
  const { parts } = await readOffer([file('pak.json', JSON.stringify(pack))]);
  expect(parts[0]?.counts).toMatchObject({ documents: 2, exchanges: 4, terms: 3 });
  expect(parts[0]?.repeated).toBe(2);
  expect(parts[0]?.exchanges).toHaveLength(4);
});

test('zips: bombs, office files, zips in zips, broken and empty ones are refused before they are unpacked', async () => {
  const bomb = zipSync({ 'a.txt': new Uint8Array(3_000_000) });
  const word = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') });
  const nested = zipSync({ 'binnen.zip': zipSync({ 'a.txt': strToU8(SCHOOL) }) });
  expect(reasons(await readOffer([file('a.zip', bomb)]))).toEqual(['zip-bomb']);
  expect(reasons(await readOffer([file('a.docx', word)]))).toEqual(['zip-office']);
  expect(reasons(await readOffer([file('a.zip', nested)]))).toEqual(['paper-not-text']);
  expect(reasons(await readOffer([file('a.zip', zipSync({ 'a.txt': strToU8(SCHOOL) }).slice(0, 90))]))).toEqual([
    'zip-broken',
  ]);
  expect(
    reasons(await readOffer([file('a.zip', zipSync({ '__MACOSX/x': strToU8('x'), 'map/': new Uint8Array(0) }))])),
  ).toEqual(['zip-empty']);
});

test('a zip that lies about its size unpacks to no more than it claims', () => {
  const zip = zipSync({ 'a.txt': new Uint8Array(900_000) });
  const view = new DataView(zip.buffer, zip.byteOffset);
  // Unpacked size in the directory, at 24 behind its mark.
  for (let at = 0; at < zip.length - 28; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  expect(unzip(zip).map(({ bytes }) => bytes.length)).toEqual([10]);
});

test('whatever is offered, reading ends with an answer', async () => {
  const start = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '\u001f\u008b',
    '{',
    '<html>',
    '<?xml ',
    '%PDF-1.7\n',
    '{"format":"kamerlens-pack",',
  );
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      async (head, rest, name) => {
        const bytes = Uint8Array.from([...head].map((each) => each.charCodeAt(0)).concat([...rest]));
        const { parts, refused } = await readOffer([file(name, bytes)]);
        expect(parts.length + refused.length).toBe(1);
        expect(refused[0]?.code ?? '').not.toBe('failed');
        expect(refused[0]?.name ?? '').not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      },
    ),
    { numRuns: 300 },
  );
});

test('a tab is named by number only, and papers are known by their site', () => {
  expect(tabInAddress(libraryAddress(12).split('library.html')[1] ?? '')).toBe(12);
  for (const wrong of ['', '?tab=', '?tab=-1', '?tab=1e9', '?tab=12345678901', '?tab=x'])
    expect(tabInAddress(wrong)).toBeNull();
  expect(isPaperSite('https://zoek.officielebekendmakingen.nl/kst-1.html')).toBe(true);
  expect(isPaperSite('https://nepofficielebekendmakingen.nl/')).toBe(false);
  expect(isPaperSite('file:///tweedekamer.nl')).toBe(false);
});
