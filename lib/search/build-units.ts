/**
 * From the words of a query to units: function words dropped, words joined and split as compounds are, synonyms and expansions of
 * abbreviations added, misspelt words corrected. Reads the index twice for a query of known words, a few times more for others.
 */

import { separatedVerb } from '../text/separable.ts';
import { stem } from '../text/stem.ts';
import { ENGLISH_STOP_WORDS, isStopWord, QUERY_FRAME_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';
import { ABBREVIATION, HALF, JOINED, SPLIT } from './alternatives.ts';
import type { Correction } from './correct.ts';
import { Draft } from './draft.ts';
import type { Entry, IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';
import { WORD_CHARACTERS } from './limits.ts';
import { Mender } from './mend.ts';
import { knownHalf, splitWord } from './related-words.ts';
import { findSynonyms, type SynonymMatch } from './synonyms.ts';
import type { Unit } from './units.ts';

/** In longer queries the parts of words, and what words have in common, add noise, not answers. */
const MOST_SPLIT = 8;

export interface BuiltUnits {
  readonly units: Unit[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Words that were taken for another. */
  readonly corrections: readonly { readonly word: Token; readonly by: Correction }[];
}

interface Options {
  /** Whether unknown words may be taken for known ones: other inflections, compounds of known parts. */
  readonly mend: boolean;
  /** Whether they may be slips: not in a printed text, where an unknown word is a name. */
  readonly slips: boolean;
}

export async function buildUnits(index: IndexReader, words: readonly Token[], options: Options): Promise<BuiltUnits> {
  const kept = contentWords(words);
  const draft = new Draft(index, kept);
  await lookUp(draft);
  if (options.mend && (await new Mender(draft).mend(options.slips))) await lookUp(draft);
  if (options.mend) await splitKnown(draft);
  return { units: await draft.units(), entries: draft.entries, corrections: draft.corrections };
}

/** Words that are not merely the frame of a question; the frame itself where nothing else is there. */
function contentWords(words: readonly Token[]): Token[] {
  const whole = words.map((word, at) => {
    const verb = separatedVerb(words, at);
    return verb ? { ...word, text: verb } : word;
  });
  const telling = whole.filter((word) => !isStopWord(word.text) && word.text.length <= WORD_CHARACTERS);
  const kept = telling.filter((word) => !QUERY_FRAME_WORDS.has(word.text) && !ENGLISH_STOP_WORDS.has(word.text));
  return kept.length > 0 ? kept : telling;
}

async function lookUp(draft: Draft): Promise<void> {
  const wanted = new Set<string>();
  for (const key of draft.stems) wanted.add(key).add(partKey(key));
  const joins = draft.joins();
  for (const { joined } of joins) wanted.add(joined);
  await addAbbreviations(draft, wanted);
  const matches = findSynonyms(draft.stems);
  const agreed = draft.words.length <= MOST_SPLIT ? meantTwice(matches) : new Set<string>();
  for (const match of matches) {
    const alternatives = match.meant.map(({ wording, factor, evidence }) => ({
      keys: wording,
      factor,
      evidence: agreed.has(wording.join(' ')) ? factor : evidence,
    }));
    for (const { keys } of alternatives) for (const key of keys) wanted.add(key).add(partKey(key));
    if (match.length === 1) draft.others[match.at]?.push(...alternatives);
    else draft.addRun(match.at, match.length, alternatives);
  }
  await draft.fetch(wanted);
  for (const { at, length, joined } of joins) {
    if (draft.known(joined)) draft.addRun(at, length, [{ keys: [joined], factor: JOINED }]);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Wordings that two words of a query stand for: phones alone may be anything, phones that are searched are not. */
function meantTwice(matches: readonly SynonymMatch[]): ReadonlySet<string> {
  if (matches.length < 2) return NONE;
  const spans = new Map<string, { from: number; to: number }>();
  const twice = new Set<string>();
  for (const { at, length, meant } of matches) {
    for (const { wording } of meant) {
      const name = wording.join(' ');
      const before = spans.get(name);
      if (!before) spans.set(name, { from: at, to: at + length });
      else if (before.to <= at || at + length <= before.from) twice.add(name);
    }
  }
  return twice;
}

async function addAbbreviations(draft: Draft, wanted: Set<string>): Promise<void> {
  const { byShort, byFirst } = await draft.index.abbreviations();
  if (byShort.size === 0) return;
  for (const [at, word] of draft.words.entries()) {
    for (const keys of byShort.get(word.text) ?? []) {
      draft.others[at]?.push({ keys, factor: ABBREVIATION });
      for (const key of keys) wanted.add(key);
    }
    for (const { wording, short } of byFirst.get(draft.stems[at] ?? '') ?? []) {
      if (!wording.every((key, i) => draft.stems[at + i] === key)) continue;
      wanted.add(short);
      if (wording.length === 1) draft.others[at]?.push({ keys: [short], factor: ABBREVIATION });
      else draft.addRun(at, wording.length, [{ keys: [short], factor: ABBREVIATION }]);
    }
  }
}

/** Compounds that the papers have are looked for by their parts too: tunesiëdeal finds what is said of Tunesië. */
async function splitKnown(draft: Draft): Promise<void> {
  if (draft.words.length > MOST_SPLIT) return;
  for (const [at, word] of draft.words.entries()) {
    if (word.text.length < 8 || !draft.known(draft.stems[at] ?? '')) continue;
    const text = draft.stems[at] === stem(word.text) ? word.text : (draft.stems[at] ?? '');
    const parts = await splitWord(draft.index, text, 2);
    if (parts) {
      await draft.fetch(parts);
      draft.others[at]?.push({ keys: parts, factor: SPLIT });
    } else {
      const half = await knownHalf(draft.index, text);
      if (!half) continue;
      await draft.fetch([half, partKey(half)]);
      draft.others[at]?.push({ keys: [half], factor: HALF });
    }
  }
}
