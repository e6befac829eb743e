/** What is in the library, and what to do when it is not well. */
import { i18n } from '#i18n';
import { LibraryTrouble } from '../states/LibraryTrouble.tsx';
import type { OptionsPorts } from './ports.ts';
import { Section } from './Section.tsx';

export function LibrarySection({ ports, say }: { ports: OptionsPorts; say: (text: string) => void }) {
  const library = ports.library.value;
  const number = new Intl.NumberFormat(i18n.t('locale'));
  return (
    <Section id="library" title={i18n.t('options.library.title')}>
      <p>
        <a href="library.html">{i18n.t('options.library.open')}</a>
      </p>
      {library?.state === 'building' && (
        <div class="building">
          <label for="library-progress">{i18n.t('options.library.building')}</label>
          <progress id="library-progress" value={library.done} max={Math.max(1, library.total)} />
        </div>
      )}
      {library?.state === 'damaged' && (
        <LibraryTrouble reason={library.reason} served={library.reason !== 'bundled'} onRepair={() => ports.repair()} />
      )}
      {library?.state === 'ready' && (
        <ul class="pack-list">
          {library.packs.map((pack) => (
            <li key={pack.id}>
              <h3 lang="nl">{pack.title}</h3>
              <p class="soft">
                {[
                  i18n.t('options.library.documents', pack.counts.documents, [number.format(pack.counts.documents)]),
                  i18n.t('options.library.exchanges', pack.counts.exchanges, [number.format(pack.counts.exchanges)]),
                  i18n.t('options.library.terms', pack.counts.terms, [number.format(pack.counts.terms)]),
                ].join(' · ')}
              </p>
              {pack.bundled ? (
                <p class="soft">{i18n.t('options.library.bundled')}</p>
              ) : (
                <button
                  type="button"
                  class="kl-text-button"
                  onClick={() =>
                    void ports.removePack(pack.id).then(() => say(i18n.t('options.library.removed', [pack.title])))
                  }
                >
                  {i18n.t('options.remove')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {ports.documents.value.length > 0 && (
        <details>
          <summary>{i18n.t('options.library.papers', ports.documents.value.length)}</summary>
          <ul lang="nl">
            {ports.documents.value.map((document) => (
              <li key={document.id}>
                <a href={`sidepanel.html?${new URLSearchParams({ document: document.id })}`}>{document.title}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
