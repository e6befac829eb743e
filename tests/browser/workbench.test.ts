/** Every surface in every state, from the workbench: nothing cut, nothing axe objects to, and the looks that were approved. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, contrastViolations } from './axe.ts';
import { launchExtension, type RunningExtension } from './extension.ts';
import { pictureDiffers, STEADY_DRAWING } from './picture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILD = join(ROOT, '.output/chrome-mv3-workbench');

type Locale = 'nl' | 'en';
const running = new Map<Locale, RunningExtension>();
const pages = new Map<Locale, Page>();
let scenes: readonly string[] = [];

beforeAll(async () => {
  const built = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '--mode', 'workbench'], { cwd: ROOT });
  if (built.status !== 0) throw new Error(`The workbench does not build:\n${built.stderr}${built.stdout}`);
  for (const locale of ['nl', 'en'] as const) {
    const one = await launchExtension({
      extension: BUILD,
      locale,
      viewport: { width: 380, height: 640 },
      args: STEADY_DRAWING,
    });
    running.set(locale, one);
    pages.set(locale, await one.context.newPage());
  }
  const page = pages.get('nl')!;
  await page.goto(running.get('nl')!.url('workbench.html'));
  scenes = await page.locator('h2 a').allTextContents();
});

afterAll(async () => {
  for (const one of running.values()) await one.close();
});

async function show(locale: Locale, scene: string): Promise<Page> {
  const page = pages.get(locale)!;
  const surface = scene.split('-')[0];
  // Scenes of one surface follow each other in the same page: loading it anew each time would take most of the test.
  if (new URL(page.url()).searchParams.get('scene') === surface) {
    await page.evaluate((name) => {
      location.hash = name;
    }, scene);
  } else {
    await page.goto(running.get(locale)!.url(`workbench.html?scene=${surface}#${scene}`));
  }
  await page.waitForSelector(`#room[data-scene="${scene}"] > *`);
  if (!scene.endsWith('loading')) {
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .kl-skeleton') === null);
  }
  return page;
}

test('the workbench is in no build that ships', () => {
  expect(existsSync(join(ROOT, '.output/chrome-mv3/workbench.html'))).toBe(false);
  expect(scenes.length).toBeGreaterThan(70);
});

/** A notice lies over the lower edge of what is behind it, which can be scrolled free: how much of a button shows there says nothing. */
const passedOver = (scene: string): readonly string[] => (scene.endsWith('-notice') ? ['target-size'] : []);

test('axe finds nothing in any scene: Dutch and English, light, dark and forced colours', async () => {
  const found: string[] = [];
  const note = (where: string, violations: readonly string[]): void => {
    for (const violation of violations) found.push(`${where}: ${violation}`);
  };
  const inDutch = async (): Promise<void> => {
    await pages.get('nl')!.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    for (const scene of scenes) {
      const page = await show('nl', scene);
      note(`${scene}, light`, await axeViolations(page, passedOver(scene)));
      await page.emulateMedia({ colorScheme: 'dark' });
      note(`${scene}, dark`, await contrastViolations(page));
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      note(`${scene}, forced colours`, await contrastViolations(page));
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    }
  };
  // Every rule again in the dark, in the other language: not all depend on words or colours, but none is passed over.
  const inEnglish = async (): Promise<void> => {
    await pages.get('en')!.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    for (const scene of scenes)
      note(`${scene}, English, dark`, await axeViolations(await show('en', scene), passedOver(scene)));
    await pages.get('en')!.emulateMedia({ colorScheme: 'light' });
  };
  await Promise.all([inDutch(), inEnglish()]);
  expect(found).toEqual([]);
}, 300_000);

test('nothing is cut or scrolls sideways at 320 px, nor at 400 % zoom, in either language', async () => {
  const found: string[] = [];
  // 1280 × 1024 at 400 % leaves 320 × 256.
  const look = async (locale: Locale): Promise<void> => {
    const page = pages.get(locale)!;
    await page.setViewportSize({ width: 320, height: 256 });
    for (const scene of scenes) {
      await show(locale, scene);
      for (const fault of await page.evaluate(cutOrWide)) found.push(`${scene}, ${locale}: ${fault}`);
    }
    await page.setViewportSize({ width: 380, height: 640 });
  };
  await Promise.all([look('nl'), look('en')]);
  expect(found).toEqual([]);
}, 240_000);

/** Elements with text that stick out of the window or out of a box that cuts them off without saying so. */
function cutOrWide(): string[] {
  const faults: string[] = [];
  const { documentElement: root } = document;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`);
  for (const element of document.querySelectorAll<HTMLElement>('#room *')) {
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || element.closest('.kl-hidden, [hidden], svg') !== null) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const name = `<${element.localName} class="${element.className}"> ${(element.textContent ?? '').slice(0, 40)}`;
    if (box.right > root.clientWidth + 1 || box.left < -1) faults.push(`sticks out: ${name}`);
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    // An ellipsis says that there is more; everything cut that way can be read in full elsewhere.
    if (cuts && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`cut: ${name}`);
    }
  }
  return faults;
}

/** One of each kind; the rest differs from these in words only. */
const PICTURES: readonly (readonly [scene: string, media?: 'dark' | 'forced'])[] = [
  ['card'],
  ['popup-results'],
  ['panel-results-understood'],
  ['panel-exchange'],
  ['panel-exchange', 'forced'],
  ['panel-outline'],
  ['panel-damaged-served'],
  ['options-filled', 'dark'],
  ['welcome-access'],
  ['card-menu', 'dark'],
  ['library-filled'],
  ['library-notice', 'dark'],
  ['popup-damaged'],
  ['diagnostics'],
];

test('every surface looks as approved', async () => {
  const differences: string[] = [];
  for (const [scene, media] of PICTURES) {
    const page = pages.get('nl')!;
    await page.emulateMedia({
      colorScheme: media === 'dark' ? 'dark' : 'light',
      forcedColors: media === 'forced' ? 'active' : 'none',
    });
    await show('nl', scene);
    await page.evaluate(() => document.fonts.ready);
    const differs = await pictureDiffers(page, media === undefined ? scene : `${scene}-${media}`);
    if (differs !== null) differences.push(differs);
  }
  expect(differences).toEqual([]);
});
