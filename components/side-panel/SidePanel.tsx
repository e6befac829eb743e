/** The side panel: a search field and the places of the reading room below it. */
import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { NoticeBar } from '../notice/NoticeBar.tsx';
import { LibraryTrouble } from '../states/LibraryTrouble.tsx';
import type { Content } from './content.ts';
import { ExchangePage } from './ExchangePage.tsx';
import { KeptPage } from './KeptPage.tsx';
import { OutlinePage } from './OutlinePage.tsx';
import { PagePage } from './PagePage.tsx';
import { PanelHead } from './PanelHead.tsx';
import { PapersPage } from './PapersPage.tsx';
import { ResultsPage } from './ResultsPage.tsx';
import type { Room } from './room.ts';
import { Failed, Missing, Waiting } from './states.tsx';

export function SidePanel({ room, canGoBack, back }: { room: Room; canGoBack: boolean; back: () => void }) {
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(room, main);
  // Before the paint, like every listener for keys: a key pressed at what is seen is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey && event.key === 'ArrowLeft' && canGoBack) {
        event.preventDefault();
        back();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [canGoBack, back]);
  return (
    <div class="panel" style={{ '--reading-scale': room.ports.settings.value.textSize }}>
      <PanelHead room={room} canGoBack={canGoBack} back={back} />
      <main ref={main}>
        <Served room={room} />
        <Shown room={room} />
      </main>
      <NoticeBar notice={room.notice} />
    </div>
  );
}

/** Says so where what is read comes from the bundled papers because the library itself is out of order. */
function Served({ room }: { room: Room }) {
  const library = room.library.value;
  if (library?.state !== 'damaged' || room.loading.value.state !== 'ready') return null;
  return <LibraryTrouble reason={library.reason} served onRepair={() => room.repair()} />;
}

function Shown({ room }: { room: Room }) {
  const loading = room.loading.value;
  if (loading.state === 'loading') return <Waiting library={room.library.value} />;
  if (loading.state === 'failed') return <Failed room={room} library={loading.library} />;
  return <Place room={room} content={loading.content} />;
}

function Place({ room, content }: { room: Room; content: Content }) {
  switch (content.view) {
    case 'exchange':
      return <ExchangePage key={content.shown.exchange.id} room={room} content={content} />;
    case 'results':
      return <ResultsPage room={room} content={content} />;
    case 'page':
      return <PagePage room={room} content={content} />;
    case 'papers':
      return <PapersPage room={room} content={content} />;
    case 'outline':
      return <OutlinePage room={room} content={content} />;
    case 'kept':
      return <KeptPage room={room} content={content} />;
    case 'missing':
      return <Missing room={room} />;
  }
}

/** Whoever follows a link lands on the heading of where it leads; whoever types stays in the field. */
function useFocusOnArrival(room: Room, main: { readonly current: HTMLElement | null }): void {
  const arrived = useRef<string | null>(null);
  useSignalEffect(() => {
    const route = room.route.value;
    const loading = room.loading.value;
    if (loading.state !== 'ready' || loading.content.view !== route.view) return;
    const here = JSON.stringify(route.view === 'results' ? { view: 'results' } : route);
    const first = arrived.current === null;
    if (arrived.current === here) return;
    arrived.current = here;
    if (first || route.view === 'results') return;
    requestAnimationFrame(() => {
      main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      if (route.view === 'exchange') scrollTo(0, 0);
    });
  });
  useEffect(() => {
    document.title = i18n.t('sidePanel.title');
  }, []);
}
