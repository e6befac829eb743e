import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QueryFilter } from '../../lib/search/result.ts';
import { CloseIcon, DownIcon } from '../icons/icons.tsx';
import type { Facet } from '../search/facets.ts';
import type { PopupModel } from './popup-model.ts';

interface FiltersProps {
  readonly model: PopupModel;
  onQuery(query: string): void;
}

/** What was understood from the query besides words, each to be taken away; what the results can be narrowed by; a corrected word. */
export const Filters: FunctionComponent<FiltersProps> = ({ model, onQuery }) => {
  const [more, setMore] = useState(false);
  const found = model.session.found.value;
  if (found === null) return null;
  const { filters, correction } = found.result;
  const facets = model.facets.value;
  const groups = facets.filter(({ kind }) => kind === 'group');
  const others = facets.filter(({ kind }) => kind !== 'group');
  /** The query language names a paper by its id; a reader knows it by its title. */
  const labelOf = (filter: QueryFilter) => {
    const paper = found.exchanges.find(
      ({ view }) => view.document.id.toLowerCase() === filter.value.toLowerCase(),
    )?.view;
    return filter.kind === 'document' && paper !== undefined
      ? (paper.document.shortTitle ?? paper.document.title)
      : filter.label;
  };
  const offer = (facet: Facet) => (
    <li key={facet.query}>
      <button
        type="button"
        class="kl-chip"
        lang={facet.kind === 'year' ? undefined : 'nl'}
        onClick={() => onQuery(facet.query)}
      >
        {facet.label}
      </button>
    </li>
  );
  return (
    <>
      {filters.length === 0 && facets.length === 0 ? null : (
        <ul class="popup-chips" aria-label={i18n.t('popup.filters')}>
          {filters.map((filter) => (
            <li key={`${filter.kind} ${filter.value}`}>
              <button
                type="button"
                class="kl-chip popup-filter"
                aria-label={i18n.t('popup.removeFilter', [labelOf(filter)])}
                onClick={() => onQuery(filter.without)}
              >
                {labelOf(filter)} <CloseIcon />
              </button>
            </li>
          ))}
          {groups.map(offer)}
          {others.length === 0 ? null : (
            <li>
              <button type="button" class="kl-chip popup-filter" aria-expanded={more} onClick={() => setMore(!more)}>
                {i18n.t(more ? 'popup.fewerFilters' : 'popup.moreFilters')} <DownIcon />
              </button>
            </li>
          )}
          {more ? others.map(offer) : null}
        </ul>
      )}
      {correction === null ? null : (
        <p class="popup-correction">
          {i18n.t('popup.resultsFor')} <strong lang="nl">{correction.shown}</strong>.{' '}
          <button type="button" class="kl-text-button" onClick={() => onQuery(correction.literal)}>
            {i18n.t('popup.literally')}
          </button>
        </p>
      )}
    </>
  );
};
