/** Starts the options page. */
import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from '../../components/options/Options.tsx';
import { openLibrary } from '../../lib/library/open.ts';
import { startPage } from '../pages/start-page.ts';
import { createPorts } from './ports.ts';
import '../../components/options/options.css';
import '../content/marks.css';

const { settings, ended, place } = await startPage();
document.title = i18n.t('options.title');

const ports = createPorts(openLibrary(), settings, ended);
render(<Options ports={ports} />, place);
