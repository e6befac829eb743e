/** "Why do I see this?": the words around a term that put one exchange before the others. */
import { isCommon } from '../text/common-words.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokens } from '../text/tokens.ts';

/** As many as a reader takes in at a glance. */
const MOST_WORDS = 3;
/** Exchanges that the first is held against; what tells it from the next few is what put it before them. */
const COMPARED = 6;
/** Shorter words say little of what a passage is about. */
const SHORTEST = 4;

/**
 * Words of `place` that the first of `texts` has too while some of the others have not, best first: fewest others, then those in the
 * term's own sentence. As the page spells them; [] where no word tells the first from the others. Cost: one pass over the texts.
 */
export function contextWords(
  place: { readonly surface: string; readonly sentence: string; readonly paragraph: string },
  texts: readonly string[],
): readonly string[] {
  const [first, ...others] = texts.slice(0, COMPARED).map(stemsOf);
  if (first === undefined || others.length === 0) return [];
  const own = stemsOf(place.surface);
  const near = stemsOf(place.sentence);
  const found = new Map<string, { word: string; score: number }>();
  for (const { text, start, end } of tokens(place.paragraph)) {
    if (text.length < SHORTEST || isStopWord(text)) continue;
    const root = stem(text);
    if (isCommon(root) || own.has(root) || found.has(root) || !first.has(root)) continue;
    const shared = others.filter((stems) => stems.has(root)).length;
    if (shared === others.length) continue;
    found.set(root, { word: place.paragraph.slice(start, end), score: shared - (near.has(root) ? 0.5 : 0) });
  }
  return [...found.values()]
    .sort((a, b) => a.score - b.score)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

function stemsOf(text: string): Set<string> {
  return new Set(tokens(text).map((token) => stem(token.text)));
}
