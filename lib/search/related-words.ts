/** Words of the index that a word is made of, or is another form of. Found by look-ups in batches, and remembered. */
import { isCommon } from '../text/common-words.ts';
import { cuts } from '../text/compound.ts';
import { stem } from '../text/stem.ts';
import type { IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';

const ENDINGS = ['t', 'd', 'en', 'e', 'n', 's', 'te', 'de', 'ten', 'den'];

/** Stems that the stemmer keeps apart: persons and participles (scant/scannen, gestemd/stemmen, lobbyde/gelobbyd). */
export function inflections(index: IndexReader, word: string): string[] | Promise<string[]> {
  return index.remember('forms', word, async () => {
    const bases = new Set<string>();
    for (const ending of ENDINGS) {
      if (word.endsWith(ending) && word.length - ending.length >= 4) bases.add(stem(word.slice(0, -ending.length)));
      bases.add(stem(word + ending));
    }
    const base = /^(.{3,}?)(?:t|d|te|de|ten|den|en)$/.exec(word)?.[1];
    if (base) for (const ending of ['d', 't', 'en']) bases.add(stem(`ge${base}${ending}`));
    const participle = /^ge(.{3,}?)(?:t|d|en)$/.exec(word)?.[1];
    if (participle) bases.add(stem(participle)).add(stem(`${participle}en`));
    bases.delete(stem(word));
    return [...(await index.entries([...bases])).keys()];
  });
}

/** Keys of the known parts of a compound, at most `most`; null where it is none. A part may be known from other compounds only. */
export function splitWord(index: IndexReader, word: string, most: number): string[] | null | Promise<string[] | null> {
  return index.remember(most <= 2 ? 'two parts' : `${most} parts`, word, async () => {
    const halves = cuts(word);
    const heads = await knownKeys(
      index,
      halves.map(({ head }) => head),
    );
    const possible = halves.filter(({ head }) => heads.has(head));
    const tails = await knownKeys(
      index,
      possible.map(({ tail }) => tail),
    );
    for (const { head, tail } of possible) {
      const [first, second] = [heads.get(head), tails.get(tail)];
      if (first && second) return [first, second];
    }
    if (most <= 2) return null;
    for (const { head, tail } of possible) {
      const rest = tail.length >= 8 ? await splitWord(index, tail, most - 1) : null;
      const first = heads.get(head);
      if (rest && first) return [first, ...rest];
    }
    return null;
  });
}

/** The key under which each known word is found: its stem, or as part of other words. */
async function knownKeys(index: IndexReader, words: readonly string[]): Promise<Map<string, string>> {
  const stems = words.map((word) => stem(word));
  const entries = await index.entries(stems.flatMap((key) => [key, partKey(key)]));
  const known = new Map<string, string>();
  for (const [i, word] of words.entries()) {
    const key = [stems[i] ?? '', partKey(stems[i] ?? '')].find((own) => entries.has(own));
    if (key !== undefined) known.set(word, key);
  }
  return known;
}

/** The half of a word that the papers know by itself, where the other half is an ordinary word: detectie of detectiebevel. */
export function knownHalf(index: IndexReader, word: string): string | null | Promise<string | null> {
  return index.remember('half', word, async () => {
    const halves = cuts(word).flatMap(({ head, tail }) => {
      const [first, second] = [stem(head), stem(tail)];
      if (isCommon(second) === isCommon(first)) return [];
      return [isCommon(second) ? { own: first, other: second } : { own: second, other: first }];
    });
    const known = await index.entries(halves.flatMap(({ own }) => [own, partKey(own)]));
    return (
      halves.find(
        ({ own, other }) => own.length >= 4 && other.length >= 3 && (known.has(own) || known.has(partKey(own))),
      )?.own ?? null
    );
  });
}
