/** Whether an ambiguous word is meant as the papers mean it: told by the words around it and by what else the page speaks of. */
import type { Term } from '../corpus/pack.ts';
import { formKey, keyString } from './form-key.ts';

/** Letters of a context word that must agree, so that plurals and compounds count ("reiziger" in "reizigersverkeer"). */
const SHORTEST_STEM = 5;

/**
 * True when `surface` counts as the term in this paragraph. A form without `needsContext` always does; one with it does when a word
 * of `context` stands near, or the page has certain marks of the same matter.
 */
export function judgeSense(term: Term, surface: string, paragraph: string, about: ReadonlySet<string>): boolean {
  const own = fold(surface);
  const ambiguous = term.forms.filter((form) => form.needsContext === true).map((form) => fold(form.text));
  if (!ambiguous.some((form) => own.includes(form.slice(0, -1)))) return true;
  if (about.has(term.id)) return true;
  const around = ` ${fold(paragraph).replaceAll(own, ' ')} `;
  return (term.context ?? []).some((word) => around.includes(needle(word)));
}

/** Words of up to four letters must stand alone; longer ones may go on. */
function needle(word: string): string {
  const folded = fold(word);
  return folded.length < SHORTEST_STEM ? ` ${folded} ` : ` ${folded}`;
}

/** Folded words with single spaces between. */
function fold(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}\u00ad\u200b]+/u)
    .map((word) => {
      const key = formKey(word);
      return key === null ? '' : keyString(key.letters);
    })
    .join(' ');
}
