/** Starts the side panel: reads the address, opens the library, follows the tab and the reader's steps. */
import { type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { type BuildProgress, Opening } from '../../components/side-panel/Opening.tsx';
import { createRoom, type Room } from '../../components/side-panel/room.ts';
import { addressOf, routeOf } from '../../components/side-panel/route.ts';
import { SidePanel } from '../../components/side-panel/SidePanel.tsx';
import { watchLibrary } from '../../lib/library/changes.ts';
import { openLibrary } from '../../lib/library/open.ts';
import { startPage } from '../pages/start-page.ts';
import { followLookups } from './follow-lookups.ts';
import { followTab } from './follow-tab.ts';
import { createPorts } from './ports.ts';
import '../../components/side-panel/side-panel.css';

const { settings, ended, place } = await startPage();
const progress: Signal<BuildProgress | null> = signal(null);
let room: Room | null = null;
watchLibrary((event) => {
  if (event.type === 'changed') room?.refresh();
  else if (event.type === 'progress' && event.stage === null) progress.value = event;
}, ended);
render(<Opening progress={progress} />, place);

/** Steps within this page, so that "back" never leads out of the panel. */
const depth = signal<number>(history.state?.depth ?? 0);
const opened = createRoom({
  ports: createPorts(await openLibrary(), settings),
  start: routeOf(location.search),
  signal: ended,
  onGo(route, replace) {
    const address = `${location.pathname}${addressOf(route)}`;
    if (replace) history.replaceState({ depth: depth.peek() }, '', address);
    else history.pushState({ depth: depth.peek() + 1 }, '', address);
    depth.value = history.state.depth;
  },
});
room = opened;
addEventListener('popstate', () => {
  depth.value = history.state?.depth ?? 0;
  opened.arrive(routeOf(location.search));
});
followTab(opened, ended);
void followLookups(opened, ended);

function Panel() {
  return <SidePanel room={opened} canGoBack={depth.value > 0} back={() => history.back()} />;
}

render(<Panel />, place);
