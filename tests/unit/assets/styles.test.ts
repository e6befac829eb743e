/** Style sheets dress what is drawn, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = ['assets/styles', 'components', 'entrypoints'];

const files = (folders: readonly string[], ending: RegExp): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => ending.test(file));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const sheets = files(FOLDERS, /\.css$/).map((file) => ({ file, css: read(file).replace(/\/\*.*?\*\//gs, '') }));
const code = files([...FOLDERS, 'lib'], /\.(?:tsx?|html)$/)
  .map(read)
  .join('\n');

/** Whether the code names a class whole, or builds names that begin or end as it does (`kl-${kind}`). */
function isGiven(name: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code)) return true;
  const parts = name.split('-');
  return parts.some((_, at) => at > 0 && code.includes(`${parts.slice(0, at).join('-')}-\${`));
}

test('every class with a style is given to something', () => {
  expect(sheets.length).toBeGreaterThan(5);
  const idle = sheets.flatMap(({ file, css }) =>
    [...new Set(Array.from(css.replace(/\{[^{}]*\}/g, '{}').matchAll(/\.([a-z][\w-]*)/gi), ([, name = '']) => name))]
      .filter((name) => !isGiven(name))
      .map((name) => `${file} .${name}`),
  );
  expect(idle).toEqual([]);
});

test('every custom property is read somewhere', () => {
  const idle = sheets.flatMap(({ file, css }) =>
    [...new Set(Array.from(css.matchAll(/(--[\w-]+)\s*:/g), ([, name = '']) => name))]
      .filter((name) => !sheets.some((other) => other.css.includes(`var(${name}`)) && !code.includes(`var(${name}`))
      .map((name) => `${file} ${name}`),
  );
  expect(idle).toEqual([]);
});
