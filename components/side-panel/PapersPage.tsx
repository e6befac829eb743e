/** All documents of the library, newest first; each leads to its contents. */
import { i18n } from '#i18n';
import type { PapersContent } from './content.ts';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';
import { day } from './words.ts';

export function PapersPage({ room, content }: { room: Room; content: PapersContent }) {
  const documents = content.documents.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return (
    <div class="papers">
      <h1 tabIndex={-1}>{i18n.t('sidePanel.papersTitle')}</h1>
      {documents.length === 0 && <p class="empty">{i18n.t('sidePanel.papersEmpty')}</p>}
      <ul class="paper-list">
        {documents.map((document) => (
          <li key={document.id} class="paper">
            <h2>
              <RouteLink room={room} to={{ view: 'outline', documentId: document.id }} lang="nl">
                {document.shortTitle ?? document.title}
              </RouteLink>
            </h2>
            {document.shortTitle !== undefined && <p lang="nl">{document.title}</p>}
            <p class="soft">{[document.kind, day(document.date), document.committee].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      <p class="soft">{i18n.t('sidePanel.papersMore')}</p>
      <a class="kl-button" href="library.html" target="_blank" rel="noreferrer">
        {i18n.t('sidePanel.openLibrary')}
      </a>
    </div>
  );
}
