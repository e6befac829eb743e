/** Quoted words must stand in an exchange as they were typed: same words, same order, whatever the accents, hyphens and spaces. */
import type { Exchange } from '../corpus/pack.ts';
import { type Token, words } from '../text/tokens.ts';
import { fieldTexts } from './fields.ts';

export function matchesLiterally(exchange: Exchange, phrases: readonly (readonly Token[])[]): boolean {
  if (phrases.length === 0) return true;
  const texts = Object.values(fieldTexts(exchange)).map((text) => ` ${words(text).join(' ')} `);
  return phrases.every((phrase) => {
    const wanted = ` ${phrase.map((token) => token.text).join(' ')} `;
    return texts.some((text) => text.includes(wanted));
  });
}
