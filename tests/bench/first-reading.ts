/**
 * `matcher.bench.ts` starts this, bundled, in a process of its own: `first-reading.js LEXICON TEXT` reads TEXT for the first time ever, then
 * many times more, and prints `{ first, warm }` in milliseconds of wall clock.
 */
import { readFileSync } from 'node:fs';
import { loadLexicon } from '../../lib/lexicon/lexicon.ts';
import { matchText } from '../../lib/lexicon/match.ts';

/** Until the engine has done what its own start left it to do: in a browser other pages saw to that. */
const SETTLING = 100;

const [lexiconFile = '', textFile = ''] = process.argv.slice(2);
const lexicon = loadLexicon(new Uint8Array(readFileSync(lexiconFile)));
const text = readFileSync(textFile, 'utf8');

function time(): number {
  const begin = process.hrtime.bigint();
  matchText(lexicon, text);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

await new Promise((resolve) => setTimeout(resolve, SETTLING));
const first = time();
for (let round = 0; round < 60; round++) time();
const warm = Array.from({ length: 41 }, time).sort((one, other) => one - other);
console.log(JSON.stringify({ first, warm: warm[20] }));
