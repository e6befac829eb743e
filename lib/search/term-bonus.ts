/** A lexicon term that is named in the query lifts its own exchanges, and shows what the query is about. */
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Entry } from './entry.ts';
import { addressName, type IndexReader } from './index-reader.ts';
import { formKeyOf, HASH_START, hashOn } from './keys.ts';
import { REMEMBERED_KEYS } from './limits.ts';
import type { Scored } from './score.ts';

/** Words of the longest form that is looked up; and of the longest query in which forms are looked for. */
const FORM_WORDS = 5;
const QUERY_WORDS = 24;
/** What a term adds at most to its first exchange, as a share of the best score, where the query is nothing but the term. */
const BONUS = 0.3;

/** Entries of forms by their hash, null for what is none: nearly every run of words is looked up in vain, again and again. */
const remembered = new WeakMap<IndexReader, Map<number, Entry | null>>();

/** Adds to `scored`, and leaves it unsorted. Returns whether a term is named. */
export async function addTermBonus(
  index: IndexReader,
  words: readonly Token[],
  scored: readonly Scored[],
): Promise<boolean> {
  if (scored.length === 0 || words.length > QUERY_WORDS) return false;
  let known = remembered.get(index);
  if (!known || known.size > REMEMBERED_KEYS) {
    known = new Map();
    remembered.set(index, known);
  }
  const hashes = hashesOf(words);
  let unknown: number[] | null = null;
  for (const { hash } of hashes) {
    if (known.has(hash)) continue;
    unknown ??= [];
    unknown.push(hash);
  }
  if (unknown) await findForms(index, unknown, known);
  const named: NamedForm[] = [];
  for (const { hash, length } of hashes) {
    const entry = known.get(hash);
    if (entry) named.push({ entry, share: length / words.length });
  }
  return named.length > 0 && (await lift(index, named, scored));
}

/** The runs of words that may be forms, none of which begins or ends with a function word. */
function hashesOf(words: readonly Token[]): { readonly hash: number; readonly length: number }[] {
  const hashes: { hash: number; length: number }[] = [];
  for (let at = 0; at < words.length; at++) {
    let hash = HASH_START;
    const most = Math.min(FORM_WORDS, words.length - at);
    for (let length = 1; length <= most; length++) {
      const word = words[at + length - 1]?.text ?? '';
      hash = hashOn(length === 1 ? hash : hashOn(hash, ' '), word);
      if (!isStopWord(word)) hashes.push({ hash, length });
      else if (length === 1) break;
    }
  }
  return hashes;
}

async function findForms(
  index: IndexReader,
  hashes: readonly number[],
  known: Map<number, Entry | null>,
): Promise<void> {
  const keys = hashes.map(formKeyOf);
  const entries = await index.entries(keys);
  for (const [i, hash] of hashes.entries()) known.set(hash, entries.get(keys[i] ?? '') ?? null);
}

interface NamedForm {
  readonly entry: Entry;
  /** Of the query's words. */
  readonly share: number;
}

async function lift(index: IndexReader, named: readonly NamedForm[], scored: readonly Scored[]): Promise<boolean> {
  const reading = index.loadPostings(named.map(({ entry }) => entry));
  if (reading) await reading;
  const bonus = new Map<number, number>();
  for (const { entry, share } of named) {
    for (const { segment, exchanges, impacts } of index.postings(entry)) {
      for (let i = 0; i < exchanges.length; i++) {
        const name = addressName(segment, exchanges[i] ?? 0);
        bonus.set(name, Math.max(bonus.get(name) ?? 0, (share * (impacts[i] ?? 0)) / 255));
      }
    }
  }
  let best = 0;
  for (const { score } of scored) best = Math.max(best, score);
  for (const one of scored) one.score += best * BONUS * (bonus.get(addressName(one.segment, one.number)) ?? 0);
  return bonus.size > 0;
}
