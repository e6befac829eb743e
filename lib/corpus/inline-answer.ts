/** "Wil de Minister dat doen? Antwoord: Nee.": a question and its answer in one paragraph, cut at the word between them. */
import { withoutMarkers } from './clean.ts';
import { opensQuotation } from './quoted-lines.ts';
import { UnreadablePaper } from './unreadable.ts';
import { asks } from './voice.ts';

const BETWEEN = /\s+Antwoord\s*:\s+(?=[\p{Lu}\p{N}‘“"«(])/gu;

/**
 * The two sides of the one such word in a text, or null: what a quotation holds belongs to whoever is quoted.
 * @throws UnreadablePaper 'contradictory' for two such words: where the second question begins cannot be told.
 */
export function cutAtAnswer(text: string, line: number): { readonly question: string; readonly answer: string } | null {
  if (!text.includes('Antwoord')) return null;
  const [match, ...more] = [...text.matchAll(BETWEEN)].filter(({ index }) => isAsked(text.slice(0, index)));
  if (match === undefined) return null;
  if (more.length > 0) throw new UnreadablePaper('contradictory', `Line ${line} holds more than one answer.`, { line });
  return { question: text.slice(0, match.index), answer: text.slice(match.index + match[0].length) };
}

function isAsked(text: string): boolean {
  const bare = withoutMarkers(text);
  return !opensQuotation(bare) && /[.?]$/.test(bare) && asks(bare);
}
