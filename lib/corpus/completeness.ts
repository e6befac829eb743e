/** Does a paper hold the answers that it should? One that lost them must not be shown as if nobody had answered. */

import type { Outline, Reading } from './layouts/layout.ts';
import { LIMITS } from './limits.ts';
import { UnreadablePaper } from './unreadable.ts';

const CLAIMS =
  /vragen en antwoorden\b[^.]*\b(?:hierna|hieronder|afgedrukt|opgenomen)|\b(?:heeft|hebben|is|zijn)\b[^.]*\b(?:beantwoord|geantwoord)\b|\blijst van vragen en antwoorden\b|\bde (?:reactie|antwoorden) van\b[^.]*\b(?:kwam|zijn|volgt|volgen|ontvangen)\b|\bmet de daarop\b[^.]*\bgegeven antwoorden\b|\bantwoord van (?:de )?(?:minister|staatssecretaris)\b[^.]*\(ontvangen\b|\bwith the answers given\b|\banswers? given by\b|\breply of the government\b/i;

/** What a paper of questions alone calls itself or names. */
const PAPER =
  /\b(?:lijst van vragen|schriftelijk overleg|vragen van (?:het lid|de leden)|verslag|vergaderjaar|kamer der staten-generaal|vaste commissie)\b/i;

/** What the paper says of answers in its own front matter, or null. */
function claimOfAnswers(outline: Outline): string | null {
  const text = outline.frontText;
  return /\binbreng verslag\b/i.test(text) ? null : (CLAIMS.exec(text)?.[0] ?? null);
}

/**
 * Refuses a paper whose answers are missing: it claims answers and has none, or leaves more questions unanswered than real
 * papers do.
 * @throws UnreadablePaper 'answers-missing' with the line of the first unanswered question, 'unknown-layout' without questions.
 */
export function requireAnswers(reading: Reading, outline: Outline): void {
  const total = reading.exchanges.length;
  if (total === 0) throw new UnreadablePaper('unknown-layout', 'No question was found in the paper.');
  const open = reading.exchanges.filter((exchange) => exchange.answer === null);
  const line = open[0]?.question[0]?.rows[0]?.line.number ?? null;
  if (open.length === total) {
    if (!PAPER.test(outline.frontText) && open.every(({ groups }) => groups.length === 0)) {
      throw new UnreadablePaper(
        'unknown-layout',
        'Nobody of parliament asks these questions, and nobody answers them.',
        { line },
      );
    }
    const claim = claimOfAnswers(outline);
    if (claim === null) return;
    const said = claim.length > 90 ? `${claim.slice(0, 90)}…` : claim;
    throw new UnreadablePaper(
      'answers-missing',
      `The paper says that it holds answers (“${said}”), but none was found to the question on line ${line}.`,
      { line },
    );
  }
  const many = open.length >= 2 ? total * LIMITS.unansweredShare : total / 2;
  if (open.length <= many) return;
  const message = `${open.length} of ${total} questions have no answer, the first on line ${line}: the answers are missing.`;
  throw new UnreadablePaper('answers-missing', message, { line });
}
