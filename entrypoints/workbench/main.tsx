/**
 * The component workbench, for developers: `workbench.html` lists every scene, `workbench.html?scene=NAME` shows one alone
 * in the browser's own colour scheme; `#NAME` behind it goes on to another scene of the same surface. Built only by `wxt build --mode workbench`; it never ships.
 */
import { render } from 'preact';
import { i18n } from '#i18n';
import { SCENES } from '../../components/workbench/scenes.ts';
import { Workbench } from '../../components/workbench/Workbench.tsx';
// These fonts make pictures the same on every machine.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '../content/marks.css';

const parameters = new URLSearchParams(location.search);
const { documentElement: root } = document;
root.lang = i18n.t('locale');
root.dataset.place = 'tab';

const name = parameters.get('scene') ?? '';
const place = document.getElementById('room');
const first = Object.hasOwn(SCENES, name) ? SCENES[name] : undefined;
await (first === undefined ? import('../../components/page/dress-page.ts') : first.dress());
// Last, so that its fonts win.
await import('../../components/workbench/workbench.css');
await Promise.all([
  document.fonts.load('16px "Source Sans 3 Variable"'),
  document.fonts.load('16px "Source Serif 4 Variable"'),
]);

async function show(name: string): Promise<void> {
  if (place === null) return;
  render(null, place);
  const scene = Object.hasOwn(SCENES, name) ? SCENES[name] : undefined;
  render(scene === undefined ? <Workbench /> : scene.draw(), place);
  for (const selector of scene?.press ?? []) await press(selector);
  place.dataset.scene = name;
}

/** What is to be pressed may come a moment later. */
async function press(selector: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = place?.querySelector<HTMLElement>(selector);
    if (found != null) {
      found.click();
      return;
    }
    await new Promise((next) => setTimeout(next, 20));
  }
  throw new Error(`Nothing to press at ${selector}`);
}

void show(location.hash.slice(1) || name);
addEventListener('hashchange', () => void show(location.hash.slice(1)));
