/**
 * The component workbench, for developers: `workbench.html` lists every scene, `workbench.html?scene=NAME` shows one alone
 * (`&appearance=dark` in that colour scheme). Built only by `wxt build --mode workbench`; it never ships.
 */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { dressPage } from '../../components/page/dress-page.ts';
import { SCENES } from '../../components/workbench/scenes.tsx';
import { Workbench } from '../../components/workbench/Workbench.tsx';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
// Before the styles of the surfaces: these fonts make pictures the same on every machine.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../../components/options/options.css';
import '../../components/side-panel/side-panel.css';
import '../../components/workbench/workbench.css';

const parameters = new URLSearchParams(location.search);
const appearance = parameters.get('appearance') === 'dark' ? 'dark' : 'light';
dressPage(signal({ ...DEFAULT_SETTINGS, appearance }));

const name = parameters.get('scene');
const scene = name === null ? undefined : SCENES[name];
const place = document.getElementById('room');
if (place !== null) render(scene === undefined ? <Workbench /> : <>{scene()}</>, place);
