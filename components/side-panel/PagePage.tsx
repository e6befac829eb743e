/** What parliament said about the article in the active tab: its terms in the order of the article, each with its exchanges. */
import { i18n } from '#i18n';
import { EmptyState } from '../states/EmptyState.tsx';
import type { PageContentShown, TermOnPage } from './content.ts';
import { ExchangeLine } from './ExchangeLine.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';

export function PagePage({ room, content }: { room: Room; content: PageContentShown }) {
  return (
    <div class="page-terms">
      <h1 tabIndex={-1}>{i18n.t('sidePanel.pageTitle')}</h1>
      {(content.state === 'unreadable' || content.terms.length === 0) && (
        <EmptyState title={i18n.t(content.state === 'unreadable' ? 'sidePanel.pageUnreadable' : 'sidePanel.pageEmpty')}>
          <p>{i18n.t('sidePanel.pageNext')}</p>
          <RouteLink room={room} to={{ view: 'papers' }} class="kl-link">
            {i18n.t('sidePanel.browse')}
          </RouteLink>
        </EmptyState>
      )}
      {content.state === 'terms' &&
        content.terms.map((entry) => <TermEntry key={entry.term.termId} room={room} entry={entry} />)}
    </div>
  );
}

function TermEntry({ room, entry: { term, views, more } }: { room: Room; entry: TermOnPage }) {
  return (
    <section class="page-term" aria-label={term.label}>
      <p class="page-term-head">
        <button
          type="button"
          class="kl-text-button page-term-name"
          lang="nl"
          onClick={() => void room.ports.scrollTo(term.termId)}
        >
          {term.label}
        </button>
        <span class="soft">{i18n.t('sidePanel.timesHere', term.count)}</span>
      </p>
      <ul class="result-list">
        {views.map((view) => (
          <li key={view.exchange.id} class="result" data-exchange-id={view.exchange.id}>
            <ExchangeLine room={room} view={view} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <RouteLink room={room} to={{ view: 'results', query: term.label }}>
          {i18n.t('sidePanel.moreOnTerm', more)}
        </RouteLink>
      )}
    </section>
  );
}
