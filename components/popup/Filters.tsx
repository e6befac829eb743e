import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { CloseIcon } from '../icons/icons.tsx';
import type { PopupModel } from './popup-model.ts';

/** What was understood from the query besides words, each to be taken away; and the correction of a misspelt word. */
export const Filters: FunctionComponent<{ model: PopupModel; onQuery(query: string): void }> = ({ model, onQuery }) => {
  const result = model.session.found.value?.result;
  if (result === undefined) return null;
  return (
    <>
      {result.filters.length === 0 ? null : (
        <ul class="popup-chips" aria-label={i18n.t('popup.filters')}>
          {result.filters.map((filter) => (
            <li key={`${filter.kind} ${filter.value}`}>
              <button
                type="button"
                class="kl-chip popup-filter"
                aria-label={i18n.t('popup.removeFilter', [filter.label])}
                onClick={() => onQuery(filter.without)}
              >
                {filter.label} <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {result.correction === null ? null : (
        <p class="popup-correction">
          {i18n.t('popup.resultsFor')} <strong lang="nl">{result.correction.shown}</strong>.{' '}
          <button type="button" class="kl-text-button" onClick={() => onQuery(result.correction?.literal ?? '')}>
            {i18n.t('popup.literally')}
          </button>
        </p>
      )}
    </>
  );
};
