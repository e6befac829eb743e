/** Starts the library page. */
import { render } from 'preact';
import { i18n } from '#i18n';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { openLibrary } from '../../lib/library/open.ts';
import { tabInAddress } from '../../lib/library-address.ts';
import { startPage } from '../pages/start-page.ts';
import { createPorts } from './ports.ts';
import '../../components/library/library.css';

const { ended, place } = await startPage();
document.title = i18n.t('library.title');

const fromTab = tabInAddress(location.search);
// Asked once: a page that is loaded again, or comes back from history, adds nothing by itself.
if (fromTab !== null) history.replaceState(null, '', location.pathname);
const ports = createPorts(openLibrary(), ended);
render(<LibraryPage ports={ports} fromTab={fromTab} />, place);
