/** "Wil de Minister dat doen? Antwoord: Nee.": a question and its answer in one paragraph, cut at the word between them. */
import { withoutMarkers } from './clean.ts';
import { opensQuotation } from './quoted-lines.ts';
import { asks } from './voice.ts';

const BETWEEN = /\s+Antwoord\s*:\s+(?=[\p{Lu}\p{N}‘“"«(])/gu;

/** The two sides of the one such word in a text, or null: what a quotation holds belongs to whoever is quoted. */
export function cutAtAnswer(text: string): { readonly question: string; readonly answer: string } | null {
  if (!text.includes('Antwoord')) return null;
  const [match, ...more] = [...text.matchAll(BETWEEN)];
  if (match === undefined || more.length > 0) return null;
  const question = text.slice(0, match.index);
  const bare = withoutMarkers(question);
  if (opensQuotation(bare) || !/[.?]$/.test(bare) || !asks(bare)) return null;
  return { question, answer: text.slice(match.index + match[0].length) };
}
