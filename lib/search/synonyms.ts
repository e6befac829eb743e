/**
 * What people say instead of what the papers say, from the editorial file seeds/synonyms.json: everyday words, other names, English.
 * Words are compared by their stems, so that one entry covers the inflections.
 */

import file from '../../seeds/synonyms.json' with { type: 'json' };
import { isCommon } from '../text/common-words.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/tokens.ts';
import { type Alternative, alternative } from './units.ts';

/** A wording by its stems, small words left out. */
export type Wording = readonly string[];

export interface SynonymMatch {
  /** Query words from this one, so many of them, are what was said. */
  readonly at: number;
  readonly length: number;
  readonly meant: readonly Meant[];
}

interface Meant {
  readonly wording: Wording;
  /** The wording's words in one string. */
  readonly name: string;
  /** As evidence little, where the word is at home in other matters too. */
  readonly alternative: Alternative;
  /** The same where the query says it in other words as well. */
  readonly agreed: Alternative;
}

interface Entry {
  readonly said: Wording;
  readonly meant: Meant[];
}

/** How much a hit by another wording counts. */
const SAME = 0.85;
const MEANT = 0.75;
const ENGLISH = 0.85;
/** Evidence of words that are said in all sorts of matters. */
const EVERYDAY = 0.42;

let table: ReadonlyMap<string, readonly Entry[]> | null = null;

export function toWording(phrase: string): Wording {
  return words(phrase)
    .filter((word) => !isStopWord(word))
    .map(stem);
}

/** Other wordings for the words of a query, given by their stems; longer matches first at each place. */
export function findSynonyms(stems: readonly string[]): SynonymMatch[] {
  table ??= load();
  const found: SynonymMatch[] = [];
  for (let at = 0; at < stems.length; at++) {
    const own = entriesOf(table, stems[at] ?? '');
    for (const entry of own) {
      // The first word may be another form of what is in the table.
      if (standsAt(entry.said, stems, at)) found.push({ at, length: entry.said.length, meant: entry.meant });
    }
  }
  return found.length < 2 ? found : found.sort((a, b) => b.length - a.length || a.at - b.at);
}

function standsAt(said: Wording, stems: readonly string[], at: number): boolean {
  for (let i = 1; i < said.length; i++) if (stems[at + i] !== said[i]) return false;
  return true;
}

const NONE: readonly Entry[] = [];

/** Diminutives and participles that the stemmer keeps apart: bootje, spelletje, geronseld. */
const DIMINUTIVE = /^(.{3,}?)(?:letj|netj|retj|metj|getj|petj|etj|tj|pj|j)$/;
const PARTICIPLE = /^(?:ge)(.{4,}?)[dt]?$/;

/** Entries that begin with a stem, or where there is none with what it is a form of. */
function entriesOf(known: ReadonlyMap<string, readonly Entry[]>, key: string): readonly Entry[] {
  const own = known.get(key);
  if (own) return own;
  const form = key.endsWith('j') ? DIMINUTIVE : key.startsWith('ge') ? PARTICIPLE : null;
  if (form) {
    const base = form.exec(key)?.[1];
    const found = base === undefined ? undefined : (known.get(base) ?? known.get(stem(base)));
    if (found) return found;
  }
  return NONE;
}

function load(): ReadonlyMap<string, readonly Entry[]> {
  const bySaid = new Map<string, Entry>();
  const add = (said: string, meant: string, factor: number, evidence = factor) => {
    const from = toWording(said);
    const to = toWording(meant);
    // A saying of which one everyday word is left would be found in everything: over de kop, het land uit.
    if (from.length === 1 && words(said).length > 1 && isCommon(from[0] ?? '')) return;
    const [saidAs, name] = [from.join(' '), to.join(' ')];
    if (from.length === 0 || to.length === 0 || saidAs === name) return;
    const entry = bySaid.get(saidAs) ?? { said: from, meant: [] };
    if (!entry.meant.some((other) => other.name === name))
      entry.meant.push({
        wording: to,
        name,
        alternative: alternative(to, factor, evidence),
        agreed: alternative(to, factor),
      });
    bySaid.set(saidAs, entry);
  };
  for (const same of Object.values(file.same).flat()) {
    for (const one of same) for (const other of same) add(one, other, SAME);
  }
  for (const { said, meant, ...more } of Object.values(file.said).flat()) {
    const evidence = 'everyday' in more ? EVERYDAY : MEANT;
    for (const one of said) for (const other of meant) add(one, other, MEANT, evidence);
  }
  for (const [english, dutch] of Object.entries(file.english)) for (const other of dutch) add(english, other, ENGLISH);

  const byFirst = new Map<string, Entry[]>();
  for (const entry of bySaid.values()) {
    const first = entry.said[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), entry].sort((a, b) => b.said.length - a.said.length),
    );
  }
  return byFirst;
}
