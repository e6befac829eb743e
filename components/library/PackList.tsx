/** What is in the library: every installed pack with what it holds, and what can be done with it. */
import type { Signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { InstalledPack } from '../../lib/library/reader.ts';
import type { Notice } from '../notice/NoticeBar.tsx';
import { EmptyState } from '../states/EmptyState.tsx';
import { LibraryTrouble } from '../states/LibraryTrouble.tsx';
import { ExportPack } from './ExportPack.tsx';
import type { LibraryPorts } from './ports.ts';
import { codeOf, countsSentence, roomSentence, sentenceFor } from './sentences.ts';

export interface PackListProps {
  readonly ports: LibraryPorts;
  readonly notice: Signal<Notice | null>;
}

export function PackList({ ports, notice }: PackListProps) {
  const library = ports.library.value;
  return (
    <section class="library-section" aria-labelledby="packs-title" aria-busy={library === null}>
      <h2 id="packs-title" tabIndex={-1}>
        {i18n.t('library.packs')}
      </h2>
      {library?.state === 'building' && (
        <label class="library-building">
          <span>{i18n.t('options.library.building')}</span>
          <progress value={library.done} max={Math.max(1, library.total)} />
        </label>
      )}
      {library?.state === 'damaged' && (
        <LibraryTrouble reason={library.reason} served={library.reason !== 'bundled'} onRepair={() => ports.repair()} />
      )}
      {library?.state === 'ready' && (
        <>
          <ul class="pack-list">
            {library.packs.map((pack) => (
              <PackItem key={pack.id} pack={pack} ports={ports} notice={notice} />
            ))}
          </ul>
          {ports.room.value !== null && <p class="soft">{roomSentence(ports.room.value)}</p>}
          {library.packs.every(({ bundled }) => bundled) && (
            <EmptyState title={i18n.t('library.empty')}>
              <p>{i18n.t('library.emptyNext')}</p>
            </EmptyState>
          )}
        </>
      )}
    </section>
  );
}

function PackItem({ pack, ports, notice }: PackListProps & { pack: InstalledPack }) {
  const failed = (error: unknown): void => {
    console.error(new Error('The library could not be changed', { cause: error }));
    notice.value = { text: sentenceFor(codeOf(error)) };
  };
  const remove = async (): Promise<void> => {
    // A pack that is followed would only come back: it is followed no longer.
    const followed = ports.subscriptions.value.find(({ packId }) => packId === pack.id);
    const { kept } = await ports.remove(pack.id);
    if (followed !== undefined) await ports.unsubscribe(followed.url);
    const bringBack = async (stage: string): Promise<void> => {
      // First, within the click: the permission went with the subscription.
      const allowed = followed !== undefined && (await ports.allow(followed.url));
      await ports.commit(stage);
      if (allowed) await ports.subscribe(followed.url, followed.everyHours);
      notice.value = { text: i18n.t('library.broughtBack', [pack.title]) };
    };
    const text = i18n.t('options.library.removed', [pack.title]);
    notice.value = kept === null ? { text } : { text, undo: () => void bringBack(kept).catch(failed) };
    // The button that had the focus is gone.
    document.getElementById('packs-title')?.focus();
  };
  return (
    <li class="library-card" data-pack-id={pack.id}>
      <h3 lang="nl">{pack.title}</h3>
      <p class="soft">{countsSentence(pack.counts)}</p>
      {pack.bundled && <p class="soft">{i18n.t('options.library.bundled')}</p>}
      <ExportPack pack={pack} ports={ports} notice={notice} />
      {!pack.bundled && (
        <button
          type="button"
          class="kl-text-button"
          aria-label={i18n.t('library.removeThis', [pack.title])}
          onClick={() => void remove().catch(failed)}
        >
          {i18n.t('options.remove')}
        </button>
      )}
    </li>
  );
}
