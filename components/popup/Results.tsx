import type { FunctionComponent } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { longDate } from '../exchange/dates.ts';
import type { ResultGroup } from '../search/group-results.ts';
import { EmptyState } from '../states/EmptyState.tsx';
import { LibraryTrouble } from '../states/LibraryTrouble.tsx';
import { Skeleton } from '../states/Skeleton.tsx';
import type { PopupModel } from './popup-model.ts';
import { ResultOption } from './ResultOption.tsx';
import { RESULTS_ID } from './result-id.ts';
import { Suggestions } from './Suggestions.tsx';

const Group: FunctionComponent<{ group: ResultGroup; model: PopupModel }> = ({ group, model }) => {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a listbox; a fieldset cannot stand there.
    <div role="group" aria-labelledby={id} class="popup-group">
      <div class="popup-group-title" id={id}>
        <strong lang="nl">{group.topic ?? group.paper}</strong>
        <span>
          {group.topic === null ? null : <span lang="nl">{group.paper}</span>}
          {group.topic === null || group.date === null ? null : ' · '}
          {group.date === null ? null : <time dateTime={group.date}>{longDate(group.date)}</time>}
        </span>
      </div>
      {group.exchanges.map((found) => (
        <ResultOption key={found.view.exchange.id} found={found} model={model} />
      ))}
    </div>
  );
};

/** Results, grouped by topic; or why there are none and what to try. */
export const Results: FunctionComponent<{ model: PopupModel; onQuery(query: string): void }> = ({ model, onQuery }) => {
  const { found, busy, failed } = model.session;
  const result = found.value?.result;
  const total = model.order.value.length;
  const near = [
    ...new Map(
      [...(result?.suggestions ?? []), ...model.completions.value].map((name) => [name.toLowerCase(), name]),
    ).values(),
  ];
  const none = result?.complete === true && total === 0;
  return (
    <>
      <p class="kl-hidden" role="status">
        {busy.value || result === undefined ? '' : total === 0 ? i18n.t('popup.nothing') : i18n.t('popup.found', total)}
      </p>
      {failed.value && model.library.value?.state !== 'damaged' ? (
        <LibraryTrouble reason="broken" served={false} onRepair={() => model.repair()} />
      ) : null}
      {result === undefined && busy.value ? <Skeleton lines={5} label={i18n.t('popup.searching')} /> : null}
      <div
        id={RESULTS_ID}
        role="listbox"
        aria-label={i18n.t('popup.results')}
        aria-busy={busy.value}
        data-query={result?.query}
      >
        {model.groups.value.map((group) => (
          <Group key={group.exchanges[0]?.view.exchange.id} group={group} model={model} />
        ))}
      </div>
      {none && !failed.value ? (
        <EmptyState title={i18n.t('popup.nothing')}>
          <p>{i18n.t('popup.nothingNext')}</p>
          <Suggestions label={i18n.t('popup.nearTerms')} suggestions={near} onQuery={onQuery} />
        </EmptyState>
      ) : null}
      {total > 0 ? (
        <p class="popup-more">
          {result !== undefined && result.hits.length >= 20 && result.hits.length % 20 === 0 ? (
            <button type="button" class="kl-button" onClick={() => void model.session.more()}>
              {i18n.t('popup.more')}
            </button>
          ) : null}
          <button type="button" class="kl-text-button" onClick={() => model.openAll()}>
            {i18n.t('popup.openAll')}
          </button>
        </p>
      ) : null}
    </>
  );
};
