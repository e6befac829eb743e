/** Starts the welcome page. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { dressPage } from '../../components/page/dress-page.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { watchPage } from '../content/watch-page.ts';
import { createPorts } from './ports.ts';
import '../content/marks.css';
import '../../components/welcome/welcome.css';

const ended = new AbortController();
addEventListener('pagehide', (event) => {
  if (!event.persisted) ended.abort();
});

const settings = signal(await readSettings());
dressPage(settings);
watchSettings((changed) => {
  settings.value = changed;
}, ended.signal);
document.title = i18n.t('welcome.title');

const ports = await createPorts(ended.signal);
const place = document.getElementById('room');
if (place !== null) render(<Welcome ports={ports} />, place);
// Content scripts do not run on the extension's own pages: the same code is started here.
await watchPage(ended.signal);
