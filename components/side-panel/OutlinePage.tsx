/** The contents of one document: group, topic, exchange, as the paper has them. */
import { i18n } from '#i18n';
import type { OutlineContent } from './content.ts';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';
import { day } from './words.ts';

export function OutlinePage({ room, content }: { room: Room; content: OutlineContent }) {
  const { document, groups, remarks } = content.outline;
  const total = groups.reduce(
    (sum, { topics }) => sum + topics.reduce((count, { exchanges }) => count + exchanges.length, 0),
    0,
  );
  const facts = [
    day(document.date),
    document.dossier && `${document.dossier}${document.number ? `, nr. ${document.number}` : ''}`,
    document.committee,
  ];
  return (
    <div class="outline">
      <h1 tabIndex={-1} lang="nl">
        {document.title}
      </h1>
      <p class="soft">{facts.filter(Boolean).join(' · ')}</p>
      <p class="soft">
        {i18n.t('sidePanel.exchangeCount', total)}
        {document.url !== null && (
          <>
            {' · '}
            <a href={document.url} target="_blank" rel="noreferrer">
              {i18n.t('sidePanel.official')}
            </a>
          </>
        )}
      </p>
      {groups.map(({ group, topics }, groupIndex) => (
        <section key={`${groupIndex}:${group}`} class="outline-group">
          <h2>{group ?? i18n.t('sidePanel.noGroup')}</h2>
          {topics.map(({ topic, exchanges }, topicIndex) => (
            <div key={`${topicIndex}:${topic}`} class="outline-topic">
              {topic !== null && <h3 lang="nl">{topic}</h3>}
              <ol>
                {exchanges.map(({ id, ordinal, opening }) => (
                  <li key={id} value={ordinal}>
                    <RouteLink room={room} to={{ view: 'exchange', id }} class="outline-link" lang="nl">
                      {opening}
                    </RouteLink>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </section>
      ))}
      {remarks.length > 0 && (
        <details class="outline-remarks">
          <summary>{i18n.t('sidePanel.remarks', remarks.length)}</summary>
          <p class="soft">{i18n.t('sidePanel.remarksExplained')}</p>
          <ul lang="nl">
            {remarks.map((remark) => (
              <li key={remark.lines[0]}>
                {remark.group !== null && <strong>{remark.group}: </strong>}
                {remark.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
