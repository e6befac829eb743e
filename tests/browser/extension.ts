/** What a browser test does to a running extension, besides starting it. */
import type { Page } from 'playwright-core';
import type { RunningExtension } from '../../lib/cli/launch-browser.ts';

export { launchExtension, type RunningExtension } from '../../lib/cli/launch-browser.ts';

/** Kills the service worker as the browser does when it is idle; the next event starts it anew. */
export async function killWorker(running: RunningExtension): Promise<void> {
  const page: Page = await running.context.newPage();
  await page.goto(running.url('popup.html'));
  const session = await running.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
