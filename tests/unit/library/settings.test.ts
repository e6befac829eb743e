import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTINGS_KEY,
  type Settings,
  settingsFrom,
  watchSettings,
  withoutNewSearches,
  writeSettings,
} from '../../../lib/settings.ts';
import { covers, marksAllowed, withSite } from '../../../lib/settings-sites.ts';
import { fakeBrowser } from './fake-browser.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('are the defaults until they are changed, and then what was written', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    const changed: Settings = { ...DEFAULT_SETTINGS, textSize: 1.4 };
    await writeSettings(changed);
    expect(await readSettings()).toEqual(changed);
  });

  test('lose only the section that is wrong', () => {
    const stored = { ...DEFAULT_SETTINGS, appearance: 'dark', hover: { delay: -5, modifier: 'none' }, more: 1 };
    expect(settingsFrom(stored)).toEqual({ ...DEFAULT_SETTINGS, appearance: 'dark' });
    for (const wrong of [null, undefined, 3, 'x', []]) expect(settingsFrom(wrong)).toEqual(DEFAULT_SETTINGS);
  });

  test('that are not valid are never written', async () => {
    await expect(writeSettings({ ...DEFAULT_SETTINGS, textSize: 99 })).rejects.toThrow();
    expect(await fakeBrowser.storage.local.get(SETTINGS_KEY)).not.toHaveProperty('settings.textSize', 99);
  });

  test('changed in a private window take no search along', () => {
    const searched = (...queries: string[]): Settings => ({
      ...DEFAULT_SETTINGS,
      recentSearches: { enabled: true, queries },
    });
    const changed = { ...searched('geheim', 'b'), textSize: 1.2 };
    expect(withoutNewSearches(changed, searched('a', 'b'))).toEqual({ ...searched('b'), textSize: 1.2 });
  });

  test('tell of changes until told to stop', async () => {
    const heard: number[] = [];
    const ending = new AbortController();
    watchSettings(({ textSize }) => heard.push(textSize), ending.signal);
    await writeSettings({ ...DEFAULT_SETTINGS, textSize: 1.5 });
    ending.abort();
    await writeSettings({ ...DEFAULT_SETTINGS, textSize: 1.6 });
    expect(heard).toEqual([1.5]);
  });
});

describe('a site pattern', () => {
  test.each([
    ['nos.nl', 'https://nos.nl/a', true],
    ['nos.nl', 'https://www.nos.nl/a', true],
    ['www.nos.nl', 'https://nos.nl/', true],
    ['nos.nl', 'https://kern.nos.nl/', false],
    ['nos.nl', 'https://nepnos.nl/', false],
    ['*.nos.nl', 'https://kern.nos.nl/', true],
    ['*.nos.nl', 'https://nos.nl/', true],
    ['*.nos.nl', 'https://nepnos.nl/', false],
    ['nos.nl/artikel', 'https://nos.nl/artikel/1', true],
    ['nos.nl/artikel', 'https://nos.nl/video', false],
    ['https://NOS.nl', 'http://nos.nl/', true],
    ['localhost:8080', 'http://localhost:8080/', true],
    ['localhost', 'http://localhost:8080/', true],
    ['', 'https://nos.nl/', false],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(covers(pattern, new URL(url))).toBe(expected);
  });
});

describe('marks', () => {
  const listed = (mode: 'block' | 'allow', ...patterns: string[]): Settings => ({
    ...DEFAULT_SETTINGS,
    sites: { mode, patterns },
  });

  test('stand on web pages that the list allows, and on nothing else', () => {
    expect(marksAllowed(listed('block', 'bank.nl'), 'https://bank.nl/')).toBe(false);
    expect(marksAllowed(listed('block', 'bank.nl'), 'https://krant.nl/')).toBe(true);
    expect(marksAllowed(listed('allow', 'krant.nl'), 'https://krant.nl/')).toBe(true);
    expect(marksAllowed(listed('allow', 'krant.nl'), 'https://bank.nl/')).toBe(false);
    for (const url of ['about:blank', 'javascript:1', '', 'chrome://settings/']) {
      expect(marksAllowed(DEFAULT_SETTINGS, url)).toBe(false);
    }
    const off = { ...DEFAULT_SETTINGS, marks: { ...DEFAULT_SETTINGS.marks, enabled: false } };
    expect(marksAllowed(off, 'https://krant.nl/')).toBe(false);
  });

  test.each(['block', 'allow'] as const)('can be switched for one site and back (%s list)', (mode) => {
    const url = 'https://www.krant.nl/politiek';
    const start = listed(mode, 'ander.nl');
    for (const on of [false, true, false]) {
      const changed = withSite(start, url, on);
      expect(marksAllowed(changed, url)).toBe(on);
      expect(changed.sites.patterns).toContain('ander.nl');
    }
  });
});
