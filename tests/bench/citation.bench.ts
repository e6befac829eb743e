/**
 * Reading citations: cost of a character in a text 1, 10 and 100 times as long (it must not grow), in texts made to be slow, and against
 * the peer every reader of text knows, one regular expression for the plainest form only.
 */
import { readFileSync } from 'node:fs';
import { recognise } from '../../lib/citation/index.ts';
import type { BenchRow } from './bench.ts';

export const name = 'citation';

const SOURCE = new URL('../fixtures/citations/papers.json', import.meta.url);
/** What a program without this room would use: label, chamber, year, dossier, number, all in one spelling. */
const PLAIN_FORM = /Kamerstuk(?:ken)?\s+(?:II?\s+)?(?:\d{4}\/\d{2},\s+)?\d{2}\s?\d{3}(?:[-\s][IVX]+)?,\s+nr\.\s+\d+/g;

/** Texts that make a careless grammar look at the same place again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one label after another': 'Kamerstukken II 2022/23, ',
  'one article after another': 'artikel 3, eerste lid, en ',
  'numbers without end': 'Kamerstuk 32317, nrs. 1, 2, 3 en 4, 5-6, ',
  'digits and brackets': '(12 345 (67 890 / 32317 ',
  'names that wait for a number': 'motie van het lid Van Ginneken en de motie-Kuik c.s. ',
  'names with their numbers': 'motie van het lid Kuik (Kamerstuk 29754, nr. 658) ',
  'words that point back': 'Richtlijn 2011/36/EU en artikel 3 van de richtlijn ',
  'addresses that are none': 'zoek/www/http/wetten.',
  'white space': 'Kamerstuk\n \n ',
};

export async function run(options: { readonly quick: boolean }): Promise<BenchRow[]> {
  const papers: { text: string }[] = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const base = papers.map((paper) => paper.text).join('\n\n');
  const rounds = options.quick ? 2 : 9;
  const rows: BenchRow[] = [];

  recognise(base.repeat(5));
  for (const times of [10, 100]) {
    const long = base.repeat(times);
    rows.push(
      compare(`cost per character, ${times} times the text`, rounds, 1.5, 'the text once, as often', {
        ours: () => perCharacter(() => recognise(long), long.length, 1),
        peer: () => perCharacter(() => recognise(base), base.length, times),
      }),
    );
  }
  const size = options.quick ? 200_000 : 1_000_000;
  for (const [what, piece] of Object.entries(HOSTILE)) {
    const long = fill(piece, size);
    const short = fill(piece, size / 10);
    rows.push(
      compare(`cost per character, ${what}`, rounds, 1.5, 'a tenth of the text, as often', {
        ours: () => perCharacter(() => recognise(long), long.length, 1),
        peer: () => perCharacter(() => recognise(short), short.length, 10),
      }),
    );
  }
  const text = base.repeat(20);
  rows.push(
    compare('all forms in real papers', rounds, null, 'one regular expression for one form', {
      ours: () => perCharacter(() => recognise(text), text.length, 1),
      peer: () => perCharacter(() => text.match(PLAIN_FORM), text.length, 1),
    }),
  );
  return rows;
}

function fill(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
}

/** Nanoseconds a character. */
function perCharacter(task: () => unknown, characters: number, times: number): number {
  const start = performance.now();
  for (let round = 0; round < times; round++) task();
  return ((performance.now() - start) * 1e6) / (characters * times);
}

interface Pair {
  readonly ours: () => number;
  readonly peer: () => number;
}

/** Alternates the two, so that whatever else the machine does falls on both. */
function compare(what: string, rounds: number, target: number | null, peerName: string, pair: Pair): BenchRow {
  const pairs = Array.from({ length: rounds }, () => ({ ours: pair.ours(), peer: pair.peer() }));
  const ratios = pairs.map(({ ours, peer }) => ours / peer).sort((a, b) => a - b);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    what,
    ours: middle(pairs.map(({ ours }) => ours)),
    unit: 'ns/character',
    peer: peerName,
    peerValue: middle(pairs.map(({ peer }) => peer)),
    ratio: middle([...ratios]),
    spread: [ratios[0] ?? 0, ratios.at(-1) ?? 0],
    target,
  };
}
