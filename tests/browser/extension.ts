/** What a browser test does to a running extension, besides starting it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type LaunchOptions, launchExtension as launch, type RunningExtension } from '../../lib/cli/launch-browser.ts';

export type { RunningExtension };

/**
 * Starts the browser, and closes the welcome page that opens once the library is installed. Whenever it came, it would come to the
 * front: the page under test would hardly be drawn any more, and another tab would be the active one.
 */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  // A profile that was used before has seen its welcome page.
  const installs =
    options.extension !== null && (options.profile === undefined || !existsSync(join(options.profile, 'Local State')));
  const running = await launch(options);
  if (!installs) return running;
  try {
    const welcome = running.url('welcome.html');
    const opened = running.context.pages().find((page) => page.url() === welcome);
    await (opened ?? (await running.context.waitForEvent('page', { timeout: 60_000 }))).close();
  } catch (error) {
    await running.close();
    throw error;
  }
  return running;
}

/** Kills the service worker as the browser does when it is idle; the next event starts it anew. Done when it has stopped. */
export async function killWorker(running: RunningExtension): Promise<void> {
  const page: Page = await running.context.newPage();
  await page.goto(running.url('popup.html'));
  const session = await running.context.newCDPSession(page);
  const stopped = new Promise<void>((done) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
    }),
  );
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

/** Closes what a test that failed half way has left open; the first page keeps the browser alive. */
export async function closePages({ context }: RunningExtension): Promise<void> {
  for (const page of context.pages().slice(1)) await page.close();
}

/** All settings as on the first day: what a test before this one, or a first try of it, has set is gone. */
export async function forgetSettings(running: RunningExtension): Promise<void> {
  const worker = await running.worker();
  await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
    ).chrome.storage.local.remove('settings'),
  );
}
