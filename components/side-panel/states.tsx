/** The states in which the panel has nothing to show: each says what is the matter and what can be done. */
import { i18n } from '#i18n';
import type { LibraryState } from '../../lib/library/reader.ts';
import type { SearchResult } from '../../lib/search/result.ts';
import { EmptyState } from '../states/EmptyState.tsx';
import { LibraryTrouble } from '../states/LibraryTrouble.tsx';
import { Skeleton } from '../states/Skeleton.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';

export function Waiting({ library }: { library: LibraryState | null }) {
  return library?.state === 'building' ? (
    <Building done={library.done} total={library.total} />
  ) : (
    <>
      <Named />
      <Skeleton lines={8} label={i18n.t('sidePanel.loading')} />
    </>
  );
}

/** A state has no heading of its own to see, but one to find. */
function Named() {
  return (
    <h1 class="kl-hidden" tabIndex={-1}>
      {i18n.t('sidePanel.title')}
    </h1>
  );
}

/** The library is being put in place, after installing or an update. */
export function Building({ done, total }: { done: number; total: number }) {
  return (
    <>
      <Named />
      <EmptyState title={i18n.t('sidePanel.building')}>
        <progress aria-label={i18n.t('sidePanel.building')} value={done} max={Math.max(1, total)} />
        <p>{i18n.t('sidePanel.buildingNext')}</p>
      </EmptyState>
    </>
  );
}

export function Failed({ room, library }: { room: Room; library: LibraryState | null }) {
  if (library?.state === 'building') return <Building done={library.done} total={library.total} />;
  return (
    <>
      <Named />
      <LibraryTrouble
        reason={library?.state === 'damaged' ? library.reason : 'broken'}
        served={false}
        onRepair={() => room.repair()}
      />
    </>
  );
}

export function Missing({ room }: { room: Room }) {
  return (
    <>
      <h1 tabIndex={-1}>{i18n.t('sidePanel.missing')}</h1>
      <EmptyState title={i18n.t('sidePanel.missingNext')}>
        <RouteLink room={room} to={{ view: 'papers' }} class="kl-link">
          {i18n.t('sidePanel.browse')}
        </RouteLink>
      </EmptyState>
    </>
  );
}

export function NothingFound({ room, result }: { room: Room; result: SearchResult }) {
  return (
    <EmptyState title={i18n.t('sidePanel.nothingFound', [result.query])}>
      {result.suggestions.length > 0 ? (
        <>
          <p>{i18n.t('sidePanel.perhaps')}</p>
          <ul class="chips">
            {result.suggestions.map((suggestion) => (
              <li key={suggestion}>
                <RouteLink room={room} to={{ view: 'results', query: suggestion }} class="kl-link" lang="nl">
                  {suggestion}
                </RouteLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{i18n.t('sidePanel.nothingNext')}</p>
      )}
      <RouteLink room={room} to={{ view: 'papers' }} class="kl-link">
        {i18n.t('sidePanel.browse')}
      </RouteLink>
    </EmptyState>
  );
}
