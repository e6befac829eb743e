/** Packs that are followed at an address of somebody else's. */
import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notice } from '../notice/NoticeBar.tsx';
import { Going } from './Going.tsx';
import type { LibraryPorts } from './ports.ts';
import { EverySelect, SubscriptionItem } from './SubscriptionItem.tsx';
import { countsSentence, differenceSentence, sentenceFor } from './sentences.ts';
import { createSubscribing, type Subscribing } from './subscribing.ts';

export interface SubscriptionsProps {
  readonly ports: LibraryPorts;
  readonly notice: Signal<Notice | null>;
}

export function Subscriptions({ ports, notice }: SubscriptionsProps) {
  const subscribing = useMemo(() => createSubscribing(ports, notice), [ports]);
  const address = useSignal('');
  const step = subscribing.step.value;
  const wrong = step.state === 'failed';
  return (
    <section class="library-section" aria-labelledby="follow-title">
      <h2 id="follow-title">{i18n.t('library.follow.title')}</h2>
      <p>{i18n.t('library.follow.explained')}</p>
      {ports.subscriptions.value.length > 0 && (
        <ul class="pack-list">
          {ports.subscriptions.value.map((subscription) => (
            <SubscriptionItem key={subscription.url} subscription={subscription} ports={ports} notice={notice} />
          ))}
        </ul>
      )}
      <form
        class="follow-form"
        onSubmit={(event) => {
          event.preventDefault();
          void subscribing.fetch(address.value);
        }}
      >
        <label for="follow-address">{i18n.t('library.follow.address')}</label>
        <div class="follow-fields">
          <input
            id="follow-address"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={address.value}
            aria-invalid={wrong}
            aria-describedby="follow-hint"
            onInput={(event) => {
              address.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="kl-button" disabled={step.state === 'fetching'}>
            {i18n.t('library.follow.fetch')}
          </button>
        </div>
        <p id="follow-hint" class="soft">
          {i18n.t('library.follow.hint')}
        </p>
      </form>
      {wrong && (
        <div class="trouble" role="alert">
          <p>{sentenceFor(step.code)}</p>
        </div>
      )}
      {step.state === 'fetching' && (
        <Going
          label={i18n.t('library.follow.fetching', [new URL(step.url).host])}
          done={step.done}
          total={0}
          onCancel={subscribing.cancel}
        />
      )}
      {step.state === 'preview' && (
        <Fetched
          subscribing={subscribing}
          onDone={() => {
            address.value = '';
          }}
        />
      )}
    </section>
  );
}

function Fetched({ subscribing, onDone }: { subscribing: Subscribing; onDone: () => void }) {
  const everyHours = useSignal<number | null>(null);
  const step = subscribing.step.value;
  if (step.state !== 'preview') return null;
  const { pack, sha256, difference } = step.staged;
  return (
    <div class="library-card">
      <h3 lang="nl">{pack.title}</h3>
      <p class="soft">{countsSentence(pack.counts)}</p>
      {difference !== null && (
        <p>
          {i18n.t('library.preview.replaces')} {differenceSentence(difference)}
        </p>
      )}
      <p>
        {i18n.t('library.follow.sum')} <code class="sum">{sha256}</code>
      </p>
      <EverySelect
        value={everyHours.value}
        onChange={(chosen) => {
          everyHours.value = chosen;
        }}
      />
      <div class="button-row">
        <button
          type="button"
          class="kl-button kl-primary"
          onClick={() => void subscribing.confirm(everyHours.value).then(onDone)}
        >
          {i18n.t('library.follow.confirm')}
        </button>
        <button type="button" class="kl-button" onClick={subscribing.cancel}>
          {i18n.t('library.doNot')}
        </button>
      </div>
    </div>
  );
}
