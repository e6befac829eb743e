/** Starts the library page. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { dressPage } from '../../components/page/dress-page.ts';
import { openLibrary } from '../../lib/library/open.ts';
import { tabInAddress } from '../../lib/library-address.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { createPorts } from './ports.ts';
import '../../components/library/library.css';

const ended = new AbortController();
addEventListener('pagehide', (event) => {
  if (!event.persisted) ended.abort();
});

const settings = signal(await readSettings());
dressPage(settings);
watchSettings((changed) => {
  settings.value = changed;
}, ended.signal);
document.title = i18n.t('library.title');

const fromTab = tabInAddress(location.search);
// Asked once: a page that is loaded again, or comes back from history, adds nothing by itself.
if (fromTab !== null) history.replaceState(null, '', location.pathname);
const ports = createPorts(openLibrary(), ended.signal);
const place = document.getElementById('room');
if (place !== null) render(<LibraryPage ports={ports} fromTab={fromTab} />, place);
