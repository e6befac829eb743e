import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { PopupModel } from './popup-model.ts';

/** The library's terms on the page beside the popup; pressing one goes to it, again to the next. */
export const PageTerms: FunctionComponent<{ model: PopupModel }> = ({ model }) => {
  const page = model.page.value;
  if (page === null) return null;
  const terms = page.state === 'terms' ? [...page.terms].sort((a, b) => b.count - a.count) : [];
  return (
    <section class="popup-section" aria-labelledby="page-terms">
      <h2 class="kl-label" id="page-terms">
        {i18n.t('popup.onThisPage')}
      </h2>
      {page.state === 'unreadable' ? <p class="popup-hint">{i18n.t('popup.unreadable')}</p> : null}
      {page.state === 'off' ? <p class="popup-hint">{i18n.t('popup.pageOff')}</p> : null}
      {page.state === 'terms' && terms.length === 0 ? <p class="popup-hint">{i18n.t('popup.noTerms')}</p> : null}
      {terms.length === 0 ? null : (
        <ul class="popup-terms" lang="nl">
          {terms.map(({ termId, label, count }) => (
            <li key={termId}>
              <button
                type="button"
                class="kl-chip popup-term"
                onClick={() => model.nextOccurrence(termId, count)}
                aria-label={`${label} ${count}, ${i18n.t('popup.onThisPage')}`}
              >
                {label} <span class="popup-count">{count}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
