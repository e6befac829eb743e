/** Compounds of which a part is what people say instead: asielkamp. Each part by its own name, or by what is meant with it. */
import { cuts } from '../text/compound.ts';
import { stem } from '../text/stem.ts';
import { SPLIT_UNKNOWN } from './alternatives.ts';
import type { IndexReader } from './index-reader.ts';
import { partKey } from './keys.ts';
import { findSynonyms } from './synonyms.ts';
import { type Alternative, alternative } from './units.ts';

/** Wordings tried for each part of a compound. */
const MEANT_PARTS = 3;

/** A stem by its own name, as part of other words, and by what is meant with it. */
function wordingsOf(key: string): Alternative[] {
  const own: Alternative[] = [alternative([key], 1), alternative([partKey(key)], 0.9)];
  const meant = findSynonyms([key]).flatMap((match) => match.meant);
  return [...own, ...meant.map(({ agreed }) => agreed)];
}

/** Wordings for a compound that the index does not know, none where its parts mean nothing to it. Remembered. */
export function meantByParts(
  index: IndexReader,
  word: string,
): readonly Alternative[] | Promise<readonly Alternative[]> {
  return index.remember('meant', word, async () => {
    const halves = cuts(word).map(({ head, tail }) => ({ head: wordingsOf(stem(head)), tail: wordingsOf(stem(tail)) }));
    const entries = await index.entries(
      halves.flatMap(({ head, tail }) => [...head, ...tail].flatMap(({ keys }) => keys)),
    );
    const known = (wordings: readonly Alternative[]) =>
      wordings.filter(({ keys }) => keys.every((key) => entries.has(key))).slice(0, MEANT_PARTS);
    for (const half of halves) {
      const [head, tail] = [known(half.head), known(half.tail)];
      // Two parts that both mean something else are a subject of their own: terreuraanslag.
      if (head.length === 0 || tail.length === 0 || (head[0]?.factor !== 1 && tail[0]?.factor !== 1)) continue;
      return head.flatMap((one) =>
        tail.map((other) => alternative([...one.keys, ...other.keys], SPLIT_UNKNOWN * one.factor * other.factor)),
      );
    }
    return [];
  });
}
