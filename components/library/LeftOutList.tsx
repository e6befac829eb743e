/** What was not understood as a question with its answer, and on which lines it stands. */
import { i18n } from '#i18n';
import type { LeftOut, OfferedPart } from '../../lib/library/offer/offer.ts';

const KINDS = {
  unanswered: 'library.leftOut.unanswered',
  remark: 'library.leftOut.remark',
  front: 'library.leftOut.front',
} as const;

export function LeftOutList({ part }: { part: OfferedPart }) {
  const several = part.names.length > 1;
  return (
    <>
      {(['unanswered', 'remark', 'front'] as const).map((kind) => {
        const count = part.leftOutCounts[kind];
        if (count === 0) return null;
        const passages = part.leftOut.filter((passage) => passage.kind === kind);
        if (passages.length === 0) return <p key={kind}>{i18n.t(KINDS[kind], count)}</p>;
        return (
          <details key={kind}>
            <summary>{i18n.t(KINDS[kind], count)}</summary>
            <ul class="preview-list">
              {passages.map((passage) => (
                <Passage key={`${passage.name} ${passage.lines[0]}`} passage={passage} named={several} />
              ))}
            </ul>
            {passages.length < count && (
              <p class="soft">{i18n.t('library.leftOut.more', [String(count - passages.length)])}</p>
            )}
          </details>
        );
      })}
    </>
  );
}

function Passage({ passage: { name, lines, opening }, named }: { passage: LeftOut; named: boolean }) {
  const [first, last] = lines;
  const place =
    first === last
      ? i18n.t('library.leftOut.line', [String(first)])
      : i18n.t('library.leftOut.lines', [String(first), String(last)]);
  return (
    <li>
      {named && <span class="file-name">{name}, </span>}
      <span class="soft">{place}</span> <span lang="nl">{opening}</span>
    </li>
  );
}
