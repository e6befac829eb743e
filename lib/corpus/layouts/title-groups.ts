/** The groups that a paper's own title names as asking: written questions have no other heading. */
import { groupName } from '../groups.ts';
import type { Outline } from './layout.ts';

const TITLES = [
  /\bvragen van (?:het lid|de leden) ([^\n]*?)(?:\s+aan\s|\s+over\s|$)/i,
  /\bquestions (?:from|by|of) (?:the )?(?:members?|mr|ms|mrs)\.? ([^\n]*?)(?:\s+to the\s|\s+on\s|\s+about\s|$)/i,
];

/** "Vragen van de leden Kuik (CDA) en Van Nispen (SP) aan de Minister …" → CDA, SP. */
export function groupsOfTitle(outline: Outline): string[] {
  const front = outline.frontText.replace(/\n/g, ' ');
  const title = TITLES.map((pattern) => pattern.exec(front)?.[1]).find((found) => found !== undefined);
  const names = [...(title ?? '').matchAll(/\(([^()]{1,40})\)/g)].flatMap((match) =>
    (match[1] ?? '').split(/\s*,\s*|\s+en\s+|\s+and\s+/).map(groupName),
  );
  return [...new Set(names)];
}
