/** A side panel in a tab of its own, as tests use it. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningExtension } from './extension.ts';

/** Opens a panel at `address`, closes it when `use` is over, and fails where anything went wrong in it. */
export async function withPanel(
  running: RunningExtension,
  address: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await running.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  try {
    await page.goto(running.url(`sidepanel.html${address}`));
    await page.waitForSelector('input[type=search]');
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
  }
}

/** Waits until a search is complete; the exchanges found, best first. */
export async function found(page: Page): Promise<string[]> {
  // Of what stands in the field: while one types, results of an earlier letter are complete for a moment.
  await page.waitForFunction(() => {
    const list = document.querySelector<HTMLElement>('ol[aria-busy="false"]');
    return (
      list !== null && list.dataset.query === document.querySelector<HTMLInputElement>('input[type=search]')?.value
    );
  });
  return page.$$eval('[data-exchange-id]', (results) =>
    results.map((result) => result.getAttribute('data-exchange-id')!),
  );
}

/** Address of the first exchange that a search gives. */
export async function firstFor(running: RunningExtension, query: string): Promise<string> {
  let id = '';
  await withPanel(running, `?q=${encodeURIComponent(query)}`, async (page) => {
    [id = ''] = await found(page);
  });
  return `?exchange=${encodeURIComponent(id)}`;
}
