import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { ClockIcon } from '../icons/icons.tsx';
import type { PopupModel } from './popup-model.ts';

/** What was searched for before, kept on this machine only; to be erased, or not kept at all. */
export const RecentSearches: FunctionComponent<{ model: PopupModel; onQuery(query: string): void }> = ({
  model,
  onQuery,
}) => {
  const { enabled, queries } = model.settings.value.recentSearches;
  if (enabled && queries.length === 0) return null;
  return (
    <section class="popup-section" aria-labelledby="recent-searches">
      <h2 class="kl-label" id="recent-searches">
        {i18n.t('popup.recent')}
      </h2>
      {enabled ? (
        <ul class="popup-recent">
          {queries.map((query) => (
            <li key={query}>
              <button type="button" onClick={() => onQuery(query)}>
                <ClockIcon /> <span lang="nl">{query}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="popup-hint">{i18n.t('popup.notKept')}</p>
      )}
      <p class="popup-row">
        {enabled ? (
          <button type="button" class="kl-text-button" onClick={() => model.forgetSearches()}>
            {i18n.t('popup.forget')}
          </button>
        ) : null}
        <button type="button" class="kl-text-button" onClick={() => model.keepSearches(!enabled)}>
          {i18n.t(enabled ? 'popup.stopKeeping' : 'popup.startKeeping')}
        </button>
      </p>
    </section>
  );
};
