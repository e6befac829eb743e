/** Starts the welcome page. */
import { render } from 'preact';
import { i18n } from '#i18n';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { offerCards } from '../card/card-opener.tsx';
import { watchPage } from '../content/watch-page.ts';
import { startPage } from '../pages/start-page.ts';
import { createPorts } from './ports.ts';
import '../content/marks.css';
import '../../components/welcome/welcome.css';

const { ended, place } = await startPage();
document.title = i18n.t('welcome.title');

const ports = await createPorts(ended);
render(<Welcome ports={ports} />, place);
// Content scripts do not run on the extension's own pages: the same code is started here, with the card at hand.
offerCards();
await watchPage(ended);
