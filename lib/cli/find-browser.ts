/** Finds a Chromium or Firefox on this machine, or says exactly what to type to get one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

// Branded Chrome is left out on purpose: it has dropped --load-extension.
const KNOWN_PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const ENVIRONMENT: Record<BrowserName, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** Path of an installed browser, or null. An environment variable (CHROMIUM_PATH, FIREFOX_PATH) wins. */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[ENVIRONMENT[name]];
  if (named !== undefined && existsSync(named)) return named;
  return KNOWN_PLACES[name].find((path) => existsSync(path)) ?? downloadedByPlaywright(name);
}

/**
 * Finds the browser or installs it: by apt where we are root, else by Playwright's own download.
 * @throws Error that says what to type, when neither worked.
 */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found !== null) return found;
  const debian = name === 'chromium' ? 'chromium' : 'firefox-esr';
  const isRoot = process.getuid?.() === 0;
  console.error(`No ${name} found; installing one.`);
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian]);
  }
  const installed = findBrowser(name);
  if (installed !== null) return installed;
  if (name === 'chromium') run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  const downloaded = findBrowser(name);
  if (downloaded !== null) return downloaded;
  throw new Error(
    `No ${name} on this machine and it could not be installed. Type "sudo apt-get install -y ${debian}" ` +
      `(Debian, Ubuntu) or "npx playwright-core install ${name}", or set ${ENVIRONMENT[name]} to its path.`,
  );
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Playwright keeps its downloads under a cache folder whose place depends on the platform. */
function downloadedByPlaywright(name: BrowserName): string | null {
  if (name !== 'chromium') return null;
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(homedir(), 'AppData/Local/ms-playwright'),
  };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[platform()];
  if (cache === undefined || !existsSync(cache)) return null;
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
  ];
  const folders = readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .sort()
    .reverse();
  for (const folder of folders) {
    for (const path of inside) if (existsSync(join(cache, folder, path))) return join(cache, folder, path);
  }
  return null;
}
