/** Whether an ambiguous word is meant as the papers mean it: told by the words around it and by what else the page speaks of. */
import type { Term } from '../corpus/pack.ts';
import { frequencyRank } from '../text/known.ts';
import { formKey, keyString } from './form-key.ts';
import { isOthersName } from './whose-name.ts';

/** Shorter context words must stand alone; longer ones may go on ("reiziger" in "reizigersverkeer"). */
const SHORTEST_STEM = 5;
/** What a word that is rare in Dutch says for the sense, and one of every day ("asiel" is for dogs too). */
const WORTH = { rare: 1, everyday: 0.5 } as const;
/** So much must be said for the sense. */
const ENOUGH = 1;
/** A mark elsewhere on the page of a term that the same exchanges are about. */
const RELATED = 0.5;

/** What is known of the page besides the paragraph. */
export interface PageMatter {
  /** Terms marked on the page without doubt. */
  readonly certain: ReadonlySet<string>;
  /** Exchanges that are about each of those terms. */
  readonly exchanges: readonly ReadonlySet<string>[];
  /** Their labels, folded: words of the matter that other paragraphs say. */
  readonly labels: string;
}

/** True when the words around, or the matter of the page, say that the term is meant. Cost: linear in the paragraph. */
export function isMeant(term: Term, surface: string, paragraph: string, page: PageMatter): boolean {
  if (isOthersName(surface, paragraph)) return false;
  if (page.certain.has(term.id)) return true;
  const own = foldWords(surface);
  const around = ` ${foldWords(paragraph).replaceAll(own, ' ')} ${page.labels} `;
  let said = 0;
  for (const word of new Set((term.context ?? []).map((context) => foldWords(context)))) {
    if (word.length === 0 || own.includes(word)) continue;
    if (!around.includes(word.length < SHORTEST_STEM ? ` ${word} ` : ` ${word}`)) continue;
    said += frequencyRank(word) < 10_000 ? WORTH.everyday : WORTH.rare;
  }
  const ids = new Set(term.exchangeIds);
  for (const exchanges of page.exchanges) if ([...exchanges].some((id) => ids.has(id))) said += RELATED;
  return said >= ENOUGH;
}

/** Folded words with single spaces between. */
export function foldWords(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}\u00ad\u200b]+/u)
    .map((word) => {
      const key = formKey(word);
      return key === null ? '' : keyString(key.letters);
    })
    .join(' ')
    .trim();
}
