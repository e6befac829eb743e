/** What a search found, best first; walked with the arrow keys, opened with Enter. */
import { i18n } from '#i18n';
import type { ExchangeView } from '../../lib/messages.ts';
import type { SearchHit } from '../../lib/search/result.ts';
import { CloseIcon } from '../icons/icons.tsx';
import { Matches } from '../passage/Matches.tsx';
import type { ResultsContent } from './content.ts';
import { ExchangeLine } from './ExchangeLine.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';
import { NothingFound } from './states.tsx';

export function ResultsPage({ room, content }: { room: Room; content: ResultsContent }) {
  const { result, views } = content;
  const busy = room.busy.value;
  const hits = result.hits.filter((hit) => views.has(hit.exchangeId));
  return (
    <div class="results">
      <h1 class="kl-hidden" tabIndex={-1}>
        {i18n.t('sidePanel.resultsFor', [result.query])}
      </h1>
      {result.filters.length > 0 && (
        <ul class="chips" aria-label={i18n.t('sidePanel.filters')}>
          {result.filters.map((filter) => (
            <li key={`${filter.kind}:${filter.value}`}>
              <button
                type="button"
                class="kl-chip chip-remove"
                aria-label={i18n.t('sidePanel.removeFilter', [filter.label])}
                onClick={() => search(room, filter.without)}
              >
                {filter.label}
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {result.correction !== null && (
        <p class="correction">
          {i18n.t('sidePanel.corrected', [result.correction.shown])}{' '}
          <RouteLink room={room} to={{ view: 'results', query: result.correction.literal }}>
            {i18n.t('sidePanel.searchLiterally', [result.query])}
          </RouteLink>
        </p>
      )}
      <p class="results-count" role="status">
        {busy || hits.length === 0 ? '' : i18n.t('sidePanel.resultCount', hits.length)}
      </p>
      <ol class="result-list" data-query={result.query} aria-busy={busy} onKeyDown={walk}>
        {hits.map((hit) => (
          <Result key={hit.exchangeId} room={room} hit={hit} views={views} />
        ))}
      </ol>
      {!busy && hits.length === 0 && <NothingFound room={room} result={result} />}
    </div>
  );
}

function search(room: Room, query: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field !== null) field.value = query;
  room.go(query.trim() === '' ? { view: 'page' } : { view: 'results', query });
}

interface ResultProps {
  readonly room: Room;
  readonly hit: SearchHit;
  readonly views: ReadonlyMap<string, ExchangeView>;
}

function Result({ room, hit, views }: ResultProps) {
  const view = views.get(hit.exchangeId);
  if (view === undefined) return null;
  const [pointed] = hit.pointsTo.flatMap((id) => views.get(id) ?? []);
  return (
    <li class="result" data-exchange-id={hit.exchangeId}>
      <ExchangeLine room={room} view={view}>
        <p class="snippet" lang="nl">
          <Matches text={hit.snippet.text} matches={hit.snippet.matches} />
        </p>
      </ExchangeLine>
      {pointed !== undefined && (
        <p class="result-also">
          <RouteLink room={room} to={{ view: 'exchange', id: pointed.exchange.id }}>
            {i18n.t('sidePanel.pointsTo', [pointed.exchange.group ?? i18n.t('sidePanel.noGroup')])}
          </RouteLink>
        </p>
      )}
      {hit.similar.length > 0 && <p class="result-also">{i18n.t('sidePanel.similar', hit.similar.length)}</p>}
    </li>
  );
}

/** Arrow keys walk the results; up from the first returns to the field. */
function walk(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...document.querySelectorAll<HTMLElement>('.result h2 a')];
  const at = links.findIndex((link) => link.closest('.result')?.contains(document.activeElement));
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  event.preventDefault();
  if (next < 0) document.querySelector<HTMLElement>('input[type=search]')?.focus();
  else links[next]?.focus();
}
