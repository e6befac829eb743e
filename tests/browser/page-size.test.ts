/** What popup and side panel weigh by themselves, beside what they share with other pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');
const PAGES = readdirSync(BUILD).filter((file) => file.endsWith('.html'));
const LIMIT = 45_000;

/** Scripts and styles that a page reaches, by static and dynamic imports alike. */
function reached(page: string): Set<string> {
  const found = new Set<string>();
  const waiting = [...readFileSync(join(BUILD, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file!,
  );
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(join(BUILD, file))) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(BUILD, file), 'utf8');
    for (const [, name] of code.matchAll(/[`"'](?:\.\/|\/?chunks\/|\/?assets\/)([\w.-]+\.(?:js|css))[`"']/g)) {
      waiting.push(name!.endsWith('.css') ? `assets/${name}` : `chunks/${name}`);
    }
  }
  return found;
}

describe('a page by itself', () => {
  test.each(['popup.html', 'sidepanel.html'])('%s stays within 45 kB gzip', (page) => {
    const others = new Set(PAGES.filter((other) => other !== page).flatMap((other) => [...reached(other)]));
    const own = [...reached(page)].filter((file) => !others.has(file));
    expect(own.some((file) => file.endsWith('.js'))).toBe(true);
    const weights = own.map((file) => [file, gzipSync(readFileSync(join(BUILD, file))).length] as const);
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    expect(total, weights.map(([file, weight]) => `${file} ${weight}`).join(', ')).toBeLessThanOrEqual(LIMIT);
  });
});
