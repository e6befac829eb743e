/** Starts the popup: reads the address and the settings, opens the library, draws. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopup } from '../../components/popup/popup-model.ts';

import { openLibrary } from '../../lib/library/open.ts';
import { readSettings, watchSettings } from '../../lib/settings.ts';
import { createPopupPorts } from './ports.ts';

const ended = new AbortController();
addEventListener('pagehide', () => ended.abort());

const settings = signal(await readSettings());
watchSettings((changed) => {
  settings.value = changed;
}, ended.signal);

const root = document.documentElement;
root.lang = i18n.t('locale');
settings.subscribe(({ appearance }) => {
  root.dataset.appearance = appearance;
});

const ports = await createPopupPorts(openLibrary());
root.dataset.place = ports.inTab ? 'tab' : 'popup';
const query = new URLSearchParams(location.search).get('q') ?? '';
const model = createPopup({ ports, settings, query, ended: ended.signal });
const place = document.getElementById('popup');
if (place !== null) render(<Popup model={model} ports={ports} />, place);
