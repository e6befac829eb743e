/** Runs axe in a page: every rule for WCAG 2.2 A and AA and the best practices. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What axe finds wrong, each as one readable line; [] when all is well. `without`: rules that do not apply to the page, with reason at the caller. */
export async function axeViolations(page: Page, without: readonly string[] = []): Promise<string[]> {
  const options = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  return run(page, options);
}

/** Only what depends on colours: quick enough to ask again for every colour scheme. */
export function contrastViolations(page: Page): Promise<string[]> {
  return run(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
}

/** Not asked for: what passed, and what another site's styles and sounds might do, since there are none. */
const ONLY_FAULTS = { resultTypes: ['violations'], preload: false, iframes: false };

async function run(page: Page, options: object): Promise<string[]> {
  // What is still fading in has colours that nobody reads by.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Through the debugging protocol: a page's content security policy does not hold for it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  const { violations } = (await page.evaluate(
    (chosen) =>
      (window as unknown as { axe: { run(context: Document, options: object): Promise<unknown> } }).axe.run(
        document,
        chosen,
      ),
    { ...ONLY_FAULTS, ...options },
  )) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
