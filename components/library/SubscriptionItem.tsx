/** One address that is followed: what was last heard of it, and what can be done. */
import { type Signal, useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Subscription } from '../../lib/library/schema.ts';
import type { Notice } from '../notice/NoticeBar.tsx';
import type { LibraryPorts } from './ports.ts';
import { codeOf, differenceSentence, sentenceFor } from './sentences.ts';

const DAY = 24;
const WEEK = 7 * DAY;

export interface EverySelectProps {
  readonly value: number | null;
  onChange(everyHours: number | null): void;
}

/** How often to look for a new version. */
export function EverySelect({ value, onChange }: EverySelectProps) {
  const id = useId();
  return (
    <div class="every">
      <label for={id}>{i18n.t('library.follow.every')}</label>
      <select
        id={id}
        value={String(value ?? 0)}
        onChange={(event) => onChange(Number(event.currentTarget.value) || null)}
      >
        <option value="0">{i18n.t('library.follow.onRequest')}</option>
        <option value={String(DAY)}>{i18n.t('library.follow.daily')}</option>
        <option value={String(WEEK)}>{i18n.t('library.follow.weekly')}</option>
      </select>
    </div>
  );
}

export interface SubscriptionItemProps {
  readonly subscription: Subscription;
  readonly ports: LibraryPorts;
  readonly notice: Signal<Notice | null>;
}

export function SubscriptionItem({ subscription, ports, notice }: SubscriptionItemProps) {
  const looking = useSignal(false);
  const { url, title, everyHours, checkedAt, sha256, problem, difference } = subscription;
  const failed = (error: unknown): void => {
    console.error(new Error('The subscription could not be changed', { cause: error }));
    notice.value = { text: sentenceFor(codeOf(error)) };
  };
  const look = async (): Promise<void> => {
    looking.value = true;
    try {
      // Within the click: the reader may have taken the permission back.
      if (!(await ports.allow(url))) throw Object.assign(new Error('Refused'), { code: 'subscription-no-permission' });
      const outcome = await ports.check(url);
      const told =
        outcome.outcome === 'unchanged'
          ? i18n.t('library.follow.unchanged')
          : outcome.outcome === 'updated'
            ? differenceSentence(outcome.difference)
            : `${sentenceFor(outcome.code)} ${i18n.t('library.follow.pinned')}`;
      notice.value = { text: `${title}: ${told}` };
    } finally {
      looking.value = false;
    }
  };
  const end = async (): Promise<void> => {
    await ports.unsubscribe(url);
    const again = async (): Promise<void> => {
      if (await ports.allow(url)) await ports.subscribe(url, everyHours);
    };
    notice.value = { text: i18n.t('library.follow.ended', [title]), undo: () => void again().catch(failed) };
    document.getElementById('follow-address')?.focus();
  };
  const checked = new Intl.DateTimeFormat(i18n.t('locale'), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li class="library-card" aria-busy={looking.value}>
      <h3 lang="nl">{title}</h3>
      <p class="soft address">{url}</p>
      {checkedAt !== null && <p>{i18n.t('library.follow.checked', [checked.format(new Date(checkedAt))])}</p>}
      {difference !== null && <p>{i18n.t('library.follow.brought', [differenceSentence(difference)])}</p>}
      {problem !== null && (
        <p class="wrong">
          {sentenceFor(problem)} {i18n.t('library.follow.pinned')}
        </p>
      )}
      {sha256 !== null && (
        <details>
          <summary>{i18n.t('library.follow.sum')}</summary>
          <code class="sum">{sha256}</code>
        </details>
      )}
      <EverySelect value={everyHours} onChange={(chosen) => void ports.subscribe(url, chosen).catch(failed)} />
      <div class="button-row">
        <button type="button" class="kl-button" disabled={looking.value} onClick={() => void look().catch(failed)}>
          {i18n.t('library.follow.look')}
        </button>
        <button type="button" class="kl-text-button" onClick={() => void end().catch(failed)}>
          {i18n.t('library.follow.end')}
        </button>
      </div>
    </li>
  );
}
