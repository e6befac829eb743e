/** The passage as printed, line by line with the numbers of the source file, so that a quotation can be checked. */
import { i18n } from '#i18n';
import type { Exchange, Passage } from '../../lib/corpus/pack.ts';

export function Printed({ exchange }: { exchange: Exchange }) {
  const passages = [exchange.question, exchange.answer].filter(
    (passage): passage is Passage => passage?.printed !== undefined,
  );
  if (passages.length === 0) return null;
  return (
    <details class="printed">
      <summary>{i18n.t('sidePanel.printed')}</summary>
      <p class="soft">{i18n.t('sidePanel.printedExplained')}</p>
      {passages.map(({ lines, printed = [] }) => (
        <ol key={lines[0]} start={lines[0]} lang="nl" class="printed-lines">
          {printed.map((line, index) => (
            <li key={lines[0] + index} value={lines[0] + index}>
              {line}
            </li>
          ))}
        </ol>
      ))}
    </details>
  );
}
