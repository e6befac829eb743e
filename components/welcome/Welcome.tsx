/** The first page a reader sees: three short steps beside an article on which all of them work. */
import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SampleArticle } from './SampleArticle.tsx';

export type Access =
  /** The browser gave it at installation, or the reader did. */
  | 'given'
  /** The browser wants the reader to give it (Firefox). */
  | 'wanted'
  | 'refused';

export interface WelcomePorts {
  readonly access: ReadonlySignal<Access>;
  /** Asks the browser; must be called within a click. */
  askAccess(): Promise<void>;
  /** Keys that open the card, as the browser writes them; empty where none are set. */
  readonly openKeys: ReadonlySignal<string>;
  openPanel(): void;
  openOptions(): void;
}

export function Welcome({ ports }: { ports: WelcomePorts }) {
  const keys = ports.openKeys.value;
  return (
    <div class="welcome">
      <header class="welcome-head">
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="welcome-lead">{i18n.t('welcome.lead')}</p>
      </header>
      <main class="welcome-main">
        <div class="welcome-steps">
          {ports.access.value !== 'given' && <AskAccess ports={ports} />}
          <h2>{i18n.t('welcome.steps')}</h2>
          <ol>
            <li>
              <h3>{i18n.t('welcome.stepPoint')}</h3>
              <p>{i18n.t('welcome.stepPointText')}</p>
              {keys !== '' && <p class="soft">{i18n.t('welcome.stepPointKeys', [keys])}</p>}
            </li>
            <li>
              <h3>{i18n.t('welcome.stepSelect')}</h3>
              <p>{i18n.t('welcome.stepSelectText')}</p>
            </li>
            <li>
              <h3>{i18n.t('welcome.stepSearch')}</h3>
              <p>{i18n.t('welcome.stepSearchText')}</p>
              <button type="button" class="kl-button" onClick={() => ports.openPanel()}>
                {i18n.t('welcome.openPanel')}
              </button>
            </li>
          </ol>
          <section class="welcome-privacy" aria-labelledby="privacy-title">
            <h2 id="privacy-title">{i18n.t('welcome.privacy')}</h2>
            <p>{i18n.t('welcome.privacyText')}</p>
            <button type="button" class="kl-text-button" onClick={() => ports.openOptions()}>
              {i18n.t('welcome.settings')}
            </button>
          </section>
        </div>
        <section class="welcome-article" aria-label={i18n.t('welcome.article')}>
          <p class="welcome-try">{i18n.t('welcome.tryHere')}</p>
          <SampleArticle />
        </section>
      </main>
    </div>
  );
}

function AskAccess({ ports }: { ports: WelcomePorts }) {
  const [asking, setAsking] = useState(false);
  const ask = (): void => {
    setAsking(true);
    ports
      .askAccess()
      .catch((error: unknown) => console.error(new Error('Access could not be asked', { cause: error })))
      .finally(() => setAsking(false));
  };
  return (
    <section class="welcome-access" aria-labelledby="access-title">
      <h2 id="access-title">{i18n.t('welcome.access')}</h2>
      <p>{i18n.t('welcome.accessWhy')}</p>
      <button type="button" class="kl-button kl-primary" disabled={asking} onClick={ask}>
        {i18n.t('welcome.accessAsk')}
      </button>
      <p role="status">{ports.access.value === 'refused' ? i18n.t('welcome.accessRefused') : ''}</p>
    </section>
  );
}
