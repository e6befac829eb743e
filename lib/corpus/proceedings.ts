/**
 * Proceedings of a debate ("De voorzitter:", "Mevrouw X (VVD):"): members ask and ministers answer there too, but in turns of speech
 * that nothing pairs. They are no consultation paper, whatever else their lines look like.
 */
import type { SourceLine } from './source.ts';
import { UnreadablePaper } from './unreadable.ts';

const CHAIR = /^De\s+(?:(?:fungerend|plaatsvervangend|plv\.)\s+)?voorzitter\s*:(?:\s|$)/i;
const NAMES = "(?:\\s+(?:van|de|den|der|ter|ten|te|het|in|’t|'t|\\p{Lu}[\\p{L}'’.-]*)){1,7}";
const SPEAKER = new RegExp(
  `^(?:De heer|Mevrouw|Minister|Staatssecretaris|Minister-president)${NAMES}(?:\\s+\\([^()]{1,40}\\))?\\s*:(?:\\s|$)`,
  'u',
);

/** @throws UnreadablePaper 'unknown-layout' where a chair gives members the floor. Linear. */
export function refuseProceedings(lines: readonly SourceLine[], skip: (line: number) => boolean): void {
  let chair: number | null = null;
  let turns = 0;
  for (const line of lines) {
    if (!/^(?:De|Mevrouw|Minister|Staatssecretaris)/i.test(line.text) || skip(line.number)) continue;
    const text = line.text.slice(0, 160);
    if (CHAIR.test(text)) chair ??= line.number;
    else if (SPEAKER.test(text)) turns += 1;
  }
  if (chair === null || turns < 2) return;
  const message = 'These are the proceedings of a debate, not a consultation paper: members and ministers take turns.';
  throw new UnreadablePaper('unknown-layout', message, { line: chair });
}
