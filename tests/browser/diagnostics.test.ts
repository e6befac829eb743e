import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './axe.ts';
import { launchExtension, type RunningExtension } from './extension.ts';

let running: RunningExtension;

beforeAll(async () => {
  running = await launchExtension({ locale: 'nl' });
});

afterAll(() => running?.close());

test('the page for bug reports tells versions, counts and timings, and nothing that was searched', async () => {
  const search = await running.context.newPage();
  await search.goto(running.url('popup.html?q=detectiebevel'));
  await search.waitForSelector('[data-exchange-id]');
  const page = await running.context.newPage();
  await page.goto(running.url('diagnostics.html'));
  const report = () => page.locator('pre').textContent();
  await expect.poll(report).toMatch(/^Search: [\d.]+ ms$/m);
  const text = await report();
  expect(text).toMatch(/^Kamerlens \d+\.\d+\.\d+$/m);
  expect(text).toMatch(/^Library: ready; 1 packs, \d+ documents, 57 exchanges, [1-9]\d* terms$/m);
  expect(text).not.toContain('detectiebevel');
  expect(await axeViolations(page)).toEqual([]);

  await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Gekopieerd').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});
