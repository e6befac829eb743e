/** Starts a real Chromium with the built extension: for `npm start`, the browser tests and the benches. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { requireBrowser } from './find-browser.ts';

export interface LaunchOptions {
  /**
   * Language of the browser's own surfaces and so of ours. When 'nl' is asked for by name, Dutch is certain: see `dutchOnly`.
   * @default 'nl'
   */
  locale?: 'nl' | 'en';
  colorScheme?: 'light' | 'dark';
  /** Null follows the window. @default 1000 × 800 */
  viewport?: { width: number; height: number } | null;
  /** @default true, unless the environment has HEADED */
  headless?: boolean;
  /** Further command line switches. */
  args?: readonly string[];
  /** Profile folder to keep; without it a fresh one is made and removed. */
  profile?: string;
  /** Keeps pages as they were left, as readers' browsers do; Playwright reports no navigation to such a page. @default false */
  backForwardCache?: boolean;
  /** Built extension to load; null starts the browser without it. @default .output/chrome-mv3 */
  extension?: string | null;
}

export interface RunningExtension {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** URL of a page of the extension, such as `popup.html?q=…`. */
  url(page: string): string;
  /** A live service worker. Throws when none comes. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const built = options.extension === undefined ? BUILD : options.extension;
  if (built !== null && !existsSync(join(built, 'manifest.json'))) {
    throw new Error(`No build at ${built}: run "npm run build" first.`);
  }
  const extension = built !== null && options.locale === 'nl' ? dutchOnly(built) : built;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'kamerlens-'));
  const locale = options.locale ?? 'nl';
  const loading =
    extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser('chromium'),
    headless: options.headless ?? process.env.HEADED === undefined,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.backForwardCache === true ? ['--disable-back-forward-cache'] : []),
    ],
    viewport: options.viewport === undefined ? { width: 1000, height: 800 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    locale: locale === 'nl' ? 'nl-NL' : 'en-US',
    // Linux Chromium takes its own language from the environment, not from --lang.
    env: { ...process.env, LANGUAGE: locale === 'nl' ? 'nl' : 'en_US' },
    args: [
      // Chromium refuses to run sandboxed as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${locale}`,
      ...loading,
      ...(options.args ?? []),
    ],
  });
  const worker = async (): Promise<Worker> =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const id = extension === null ? '' : new URL((await worker()).url()).host;
  return {
    context,
    id,
    profile,
    url: (page) => `chrome-extension://${id}/${page}`,
    worker,
    async close() {
      await context.close();
      if (extension !== null && extension !== built) rmSync(extension, { recursive: true, force: true });
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * A copy of a build that speaks Dutch only. A Chromium that was installed without language packs has but English resources, and
 * would choose our English words whatever language is asked of it (Debian: chromium-l10n).
 */
function dutchOnly(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'kamerlens-nl-'));
  cpSync(build, copy, { recursive: true });
  rmSync(join(copy, '_locales/en'), { recursive: true, force: true });
  return copy;
}
