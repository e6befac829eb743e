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
import type { Abbreviations, IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';
import { WORD_CHARACTERS } from './limits.ts';
import { Mender } from './mend.ts';
import { knownHalf, splitWord } from './related-words.ts';
import { findSynonyms, type SynonymMatch } from './synonyms.ts';
import { type Alternative, alternative, type Unit } from './units.ts';

/** In longer queries the parts of words, and what words have in common, add noise, not answers. */
const MOST_SPLIT = 8;
/** Shorter words are no compounds. */
const SHORTEST_SPLIT = 8;

export interface BuiltUnits {
  readonly units: Unit[];
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
  const draft = new Draft(index, contentWords(words));
  await lookUp(draft);
  if (options.mend) {
    if (hasUnknown(draft) && (await new Mender(draft).mend(options.slips))) await lookUp(draft);
    if (draft.words.length <= MOST_SPLIT) await splitKnown(draft);
  }
  return { units: await draft.units(), corrections: draft.corrections };
}

/** Words that are not merely the frame of a question; the frame itself where nothing else is there. */
function contentWords(words: readonly Token[]): Token[] {
  const kept: Token[] = [];
  const frame: Token[] = [];
  for (let at = 0; at < words.length; at++) {
    const printed = words[at];
    if (!printed) continue;
    const verb = separatedVerb(words, at);
    const word = verb === null ? printed : { ...printed, text: verb };
    if (isStopWord(word.text) || word.text.length > WORD_CHARACTERS) continue;
    const isFrame = QUERY_FRAME_WORDS.has(word.text) || ENGLISH_STOP_WORDS.has(word.text);
    (isFrame ? frame : kept).push(word);
  }
  return kept.length > 0 ? kept : frame;
}

function hasUnknown(draft: Draft): boolean {
  for (let at = 0; at < draft.words.length; at++) if (draft.isUnknown(at)) return true;
  return false;
}

async function lookUp(draft: Draft): Promise<void> {
  const wanted: string[] = [];
  for (const key of draft.stems) wanted.push(key, partKey(key));
  const joins = draft.joins();
  for (const joined of joins) if (joined !== '') wanted.push(joined);
  const known = draft.index.abbreviations();
  addAbbreviations(draft, wanted, known instanceof Promise ? await known : known);
  addSynonyms(draft, wanted);
  const reading = draft.fetch(wanted);
  if (reading) await reading;
  for (const [at, joined] of joins.entries()) {
    if (draft.known(joined)) draft.addRun(at, 2, [alternative([joined], JOINED)]);
  }
}

function addSynonyms(draft: Draft, wanted: string[]): void {
  const matches = findSynonyms(draft.stems);
  if (matches.length === 0) return;
  const agreed = draft.words.length <= MOST_SPLIT ? meantTwice(matches) : NONE;
  for (const { at, length, meant } of matches) {
    const others: Alternative[] = [];
    for (const { wording, name, ...one } of meant) {
      others.push(agreed.has(name) ? one.agreed : one.alternative);
      for (const key of wording) wanted.push(key, partKey(key));
    }
    if (length === 1) draft.others[at]?.push(...others);
    else draft.addRun(at, length, others);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Wordings that two words of a query stand for: phones alone may be anything, phones that are searched are not. */
function meantTwice(matches: readonly SynonymMatch[]): ReadonlySet<string> {
  if (matches.length < 2) return NONE;
  const spans = new Map<string, { from: number; to: number }>();
  const twice = new Set<string>();
  for (const { at, length, meant } of matches) {
    for (const { name } of meant) {
      const before = spans.get(name);
      if (!before) spans.set(name, { from: at, to: at + length });
      else if (before.to <= at || at + length <= before.from) twice.add(name);
    }
  }
  return twice;
}

function addAbbreviations(draft: Draft, wanted: string[], { byShort, byFirst }: Abbreviations): void {
  if (byShort.size === 0) return;
  for (let at = 0; at < draft.words.length; at++) {
    for (const keys of byShort.get(draft.words[at]?.text ?? '') ?? []) {
      draft.others[at]?.push(alternative(keys, ABBREVIATION));
      wanted.push(...keys);
    }
    for (const { wording, short } of byFirst.get(draft.stems[at] ?? '') ?? []) {
      if (!wording.every((key, i) => draft.stems[at + i] === key)) continue;
      wanted.push(short);
      if (wording.length === 1) draft.others[at]?.push(alternative([short], ABBREVIATION));
      else draft.addRun(at, wording.length, [alternative([short], ABBREVIATION)]);
    }
  }
}

/** Compounds that the papers have are looked for by their parts too: tunesiëdeal finds what is said of Tunesië. */
async function splitKnown(draft: Draft): Promise<void> {
  for (let at = 0; at < draft.words.length; at++) {
    const word = draft.words[at]?.text ?? '';
    const key = draft.stems[at] ?? '';
    if (word.length < SHORTEST_SPLIT || !draft.known(key)) continue;
    const asked = partsOfKnown(draft.index, key === stem(word) ? word : key);
    const known = asked instanceof Promise ? await asked : asked;
    if (!known) continue;
    const reading = draft.fetch(known.wanted);
    if (reading) await reading;
    draft.others[at]?.push(known.alternative);
  }
}

interface KnownParts {
  readonly wanted: readonly string[];
  readonly alternative: Alternative;
}

/** What a known word is made of, or the half of it that tells; null where it is no compound. Remembered. */
function partsOfKnown(index: IndexReader, text: string): KnownParts | null | Promise<KnownParts | null> {
  return index.remember('parts of known', text, async () => {
    const parts = await splitWord(index, text, 2);
    if (parts) return { wanted: parts, alternative: alternative(parts, SPLIT) };
    const half = await knownHalf(index, text);
    return half ? { wanted: [half, partKey(half)], alternative: alternative([half], HALF) } : null;
  });
}
