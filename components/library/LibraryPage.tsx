/** The reader's library: adding papers, what is in it, and packs that are followed at an address. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Notice, NoticeBar } from '../notice/NoticeBar.tsx';
import { AddSection } from './AddSection.tsx';
import { createAdding } from './adding.ts';
import { PackList } from './PackList.tsx';
import type { LibraryPorts } from './ports.ts';
import { Subscriptions } from './Subscriptions.tsx';

export interface LibraryPageProps {
  readonly ports: LibraryPorts;
  /** Tab whose page the reader asked to add. */
  readonly fromTab: number | null;
}

export function LibraryPage({ ports, fromTab }: LibraryPageProps) {
  const notice = useSignal<Notice | null>(null);
  const adding = useMemo(() => createAdding(ports, notice), [ports]);
  return (
    <div class="library">
      <header class="library-head">
        <h1>{i18n.t('library.title')}</h1>
        <p class="soft">{i18n.t('library.stays')}</p>
      </header>
      <main class="library-main">
        <AddSection adding={adding} ports={ports} fromTab={fromTab} />
        <PackList ports={ports} notice={notice} />
        <Subscriptions ports={ports} notice={notice} />
      </main>
      <NoticeBar notice={notice} />
    </div>
  );
}
