import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedPaper } from '../../../lib/corpus/parse.ts';
import { parseText } from '../../../lib/corpus/parse.ts';
import { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';
import { readFixture, SOURCE } from './gold.ts';

const LAYOUTS = [
  'L1_wonen',
  'L2_digitaal',
  'L3_onderwijs',
  'L4_zorg',
  'L5_belastingen_ek',
  'L6_visserij',
  'L7_energie',
  'L8_stikstof_inbreng',
];
const PAPERS = [
  ...LAYOUTS.map((name) => readFixture(`layouts/${name}.txt`).toString('utf8')),
  SOURCE.split('\n').slice(0, 420).join('\n'),
];

/** Parses, or gives null for the one documented error; every other error fails the test. */
function attempt(text: string): ParsedPaper | null {
  try {
    return parseText(text);
  } catch (error) {
    if (!(error instanceof UnreadablePaper)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
    return null;
  }
}

/** What must hold of any text at all. */
function check(text: string): ParsedPaper | null {
  const paper = attempt(text);
  if (paper === null) return null;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = body.includes('\n') ? body.split('\n') : body.split('\r');
  expect(paper.lineClasses).toHaveLength(lines.length);
  // One plain check after another: thousands of expectations would take longer than the parser.
  const ids = new Set(paper.exchanges.map(({ id }) => id));
  const faults: string[] = ids.size === paper.exchanges.length ? [] : ['an id twice'];
  for (const { id, question, answer, refersTo } of paper.exchanges) {
    if (refersTo.some(({ exchangeId }) => !ids.has(exchangeId))) faults.push(`${id} points nowhere`);
    for (const passage of answer === null ? [question] : [question, answer]) {
      if (passage.text === '' || passage.lines[0] > passage.lines[1]) faults.push(`${id} holds nothing`);
      if (/[\u{E000}\u{E001}\u00AD]|file:\/\//u.test(passage.text)) faults.push(`${id} holds what no reader may see`);
    }
  }
  expect(faults).toEqual([]);
  return paper;
}

const paper = fc.constantFrom(...PAPERS);
const runs = { numRuns: 60 };

describe('any text in: the documented error or a paper in which every line has one place', () => {
  it('random text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => void check(text)),
      runs,
    );
  });

  it('random lines of the words that papers are made of', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      'Antwoord',
      'Antwoord:',
      'Antwoord vragen 1 en 2',
      'Antwoord 1',
      'Vraag 1',
      'Vraag 2',
      '1',
      '2.',
      '3',
      '1.',
      'Vragen en opmerkingen van de leden van de VVD-fractie',
      'SP-fractie',
      'I Vragen en opmerkingen vanuit de fracties',
      'II Reactie van de Minister',
      'De leden van de SP-fractie vragen waarom dit zo is.',
      'Is de minister daartoe bereid?',
      'Het kabinet verwijst naar het antwoord op vraag 1.',
      'Ik deel die mening niet.1',
      '1 Kamerstuk 32317, nr. 855.',
      'Inhoudsopgave',
      'BRIEF VAN DE MINISTER',
      'Verslag van een schriftelijk overleg',
      '32317 Een titel',
      '\fEen nieuwe bladzijde',
      'file://ad.minjus.nl/x',
      'Vraag:',
      'Vraag: Waarom is dat zo?',
      'Antwoord: Ja.',
      'Vraag 1 (blz. 4)',
      '(blz. 7)',
      'Antwoord op de vragen 1, 2',
      'en 3',
      '«Reactie van de Minister',
      'blijft uit.»',
      'VRAGEN EN OPMERKINGEN VAN DE LEDEN VAN DE',
      'PVV-FRACTIE',
      'Vragen en opmerkingen van de leden van de Zzz',
      'VVD',
      'Nota naar aanleiding van het verslag',
      'De leden van de D66-fractie vroegen waarom.',
      'Question 1',
      'Answer 1',
      'The members of the VVD group ask whether it is so.',
      'Vragen van het lid X (SP) aan de minister over y',
      'De Minister van Z,',
      'A. de Wit',
      'Een zin met een noot.[1]',
      '[1] Een noot.',
      '31 936, nr. 12',
      '2. Toezicht',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => void check(lines.join('\n'))),
      { numRuns: 400 },
    );
  });

  it('cuts at any place', () => {
    fc.assert(
      fc.property(paper, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
        check(text.slice(from, to));
      }),
      runs,
    );
  });

  it('lines twice, lines gone, lines swapped', () => {
    fc.assert(
      fc.property(
        paper,
        fc.array(fc.tuple(fc.constantFrom('twice', 'gone', 'swap'), fc.nat()), { maxLength: 12 }),
        (text, changes) => {
          const lines = text.split('\n');
          for (const [change, at] of changes) {
            const index = at % lines.length;
            if (change === 'twice') lines.splice(index, 0, lines[index] ?? '');
            else if (change === 'gone') lines.splice(index, 1);
            else [lines[index], lines[0]] = [lines[0] ?? '', lines[index] ?? ''];
          }
          check(lines.join('\n'));
        },
      ),
      runs,
    );
  });

  it('pages in another order', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: 5, max: 60 }), fc.infiniteStream(fc.nat()), (text, size, order) => {
        const lines = text.split('\n');
        const pages = Array.from({ length: Math.ceil(lines.length / size) }, (_, page) =>
          lines.slice(page * size, (page + 1) * size),
        );
        const keyed = pages.map((page) => ({ page, key: order.next().value as number })).sort((a, b) => a.key - b.key);
        check(keyed.flatMap(({ page }) => page).join('\n'));
      }),
      runs,
    );
  });
});

it('reads ten megabytes', () => {
  const copies = Math.ceil(10_000_000 / SOURCE.length);
  const text = Array.from({ length: copies }, () => SOURCE).join('\n');
  const result = check(text);
  expect(result?.exchanges).toHaveLength(57 * copies);
}, 180_000);

it('refuses ten megabytes of one line, and of nothing but markers', () => {
  expect(() => parseText('a'.repeat(10_000_000))).toThrow(UnreadablePaper);
  expect(() => parseText('Antwoord\n'.repeat(400_000))).toThrow(UnreadablePaper);
});
