/** The two languages say the same things, and nothing that nobody shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYAML } from 'confbox';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
type Messages = { [key: string]: string | number | Messages };

const read = (language: string): Messages =>
  parseYAML<Messages>(readFileSync(join(ROOT, `assets/locales/${language}.yml`), 'utf8'));

const isPlural = (value: Messages): boolean => Object.keys(value).every((key) => key === 'n' || /^\d+$/.test(key));

/** Dotted keys; a plural counts as one. */
function flat(messages: Messages, prefix = ''): Map<string, string | Messages> {
  const found = new Map<string, string | Messages>();
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'object' && !isPlural(value)) {
      for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
    } else found.set(prefix + key, typeof value === 'number' ? String(value) : value);
  }
  return found;
}

const placeholders = (value: string | Messages | undefined): string[] =>
  [...new Set(JSON.stringify(value ?? '').match(/\$\d/g))].sort();

const nl = flat(read('nl'));
const en = flat(read('en'));

test('Dutch and English have the same keys with the same places for values', () => {
  expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  for (const [key, text] of nl) expect([key, placeholders(en.get(key))]).toEqual([key, placeholders(text)]);
});

test('every message is shown somewhere', () => {
  const sources = ['components', 'entrypoints', 'lib/cli']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file)),
    )
    .concat(join(ROOT, 'wxt.config.ts'))
    .filter((file) => /\.(tsx?|html)$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // Keys that are put together (`card.more.${part}`) count by their fixed beginning and end.
  const built = [...sources.matchAll(/`([a-z][\w.]*\.)\$\{[^`}]+\}([\w.]*)(?:\$\{[^`}]+\})?`/gi)].map(
    ([, start, end]) => ({
      start: start ?? '',
      end: end ?? '',
    }),
  );
  const unused = [...nl.keys()].filter(
    (key) =>
      !sources.includes(`'${key}'`) &&
      !sources.includes(`__MSG_${key.replaceAll('.', '_')}__`) &&
      !built.some(({ start, end }) => key.startsWith(start) && key.includes(end)),
  );
  expect(unused).toEqual([]);
});
