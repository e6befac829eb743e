/** Starts the options page. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from '../../components/options/Options.tsx';
import { dressPage } from '../../components/page/dress-page.ts';
import { openLibrary } from '../../lib/library/open.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { createPorts } from './ports.ts';
import '../../components/options/options.css';
import '../content/marks.css';

const ended = new AbortController();
addEventListener('pagehide', (event) => {
  if (!event.persisted) ended.abort();
});

const settings = signal(await readSettings());
dressPage(settings);
watchSettings((changed) => {
  settings.value = changed;
}, ended.signal);
document.title = i18n.t('options.title');

const ports = createPorts(openLibrary(), settings, ended.signal);
const place = document.getElementById('room');
if (place !== null) render(<Options ports={ports} />, place);
