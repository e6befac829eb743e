import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBundledPack } from '../../../lib/cli/bundled-pack.ts';
import { PackSchema } from '../../../lib/corpus/pack.ts';
import { GOLD, readFixture, SOURCE } from './gold.ts';
import { lockedPdf } from './pdf-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamerlens-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pack(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/pack.ts', ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr: stderr.trim() };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const RECIPE = `Stamppot andijvie\n\nVoor vier personen\n\n1. Schil de aardappels en kook ze gaar.\n2. Snijd de andijvie fijn.\n\nBereiding
Stamp de aardappels met de melk. Roer de andijvie erdoor.\n\nAntwoord op de vraag of er spekjes bij horen: ja.\n`;
const written = readFixture('layouts/L4_zorg.txt').toString('utf8');
const report = readFixture('layouts/L6_visserij.txt').toString('utf8');

describe('npm run pack', () => {
  it('prints one valid pack of the source, without internal addresses', () => {
    const { status, stdout } = pack('seeds/000_d229cc705638e600.txt');
    expect(status).toBe(0);
    const printed = v.parse(PackSchema, JSON.parse(stdout));
    expect(printed.exchanges).toHaveLength(57);
    expect(printed.terms.length).toBeGreaterThan(50);
    expect(stdout).not.toMatch(/file:\/\/|paminco|minjus/i);
    const bundled = buildBundledPack();
    expect(printed.exchanges).toEqual(bundled.exchanges);
  });

  it('takes several papers together', () => {
    const { status, stdout } = pack(file('zorg.txt', written), file('visserij.txt', report));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).documents.map(({ id }: { id: string }) => id)).toEqual([
      'ah-tk-20222023-2611',
      'kst-21501-32-1544',
    ]);
  });

  const withoutAnswers = written.replace(
    /(?:Antwoord|Anwtoord)[^\n]*\r?\n[\s\S]*?(?=Vraag \d|1 Apothekersblad|$)/g,
    '',
  );
  const emptied = SOURCE.split('\n').map((line, index) =>
    GOLD.some((gold) => index + 1 >= gold.answer_first_line && index + 1 <= gold.answer_last_line) ? '' : line,
  );
  it.each([
    [
      'a picture',
      file('foto.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])),
      /PNG image/,
    ],
    ['an empty file', file('leeg.txt', ''), /empty/],
    ['a file of spaces', file('spaties.txt', ' \n\t\n'), /no text/],
    ['a recipe', file('recept.txt', RECIPE), /not a consultation paper/],
    ['written questions whose answers are gone', file('zonder.txt', withoutAnswers), /holds answers|no answer/],
    [
      'a report whose answers are gone',
      file('leeggehaald.txt', emptied.join('\n')),
      /leeggehaald\.txt:112: .*none follows/,
    ],
    [
      'a report cut off before its answers',
      file('half.txt', report.slice(0, report.lastIndexOf('II Reactie van de Minister'))),
      /half\.txt:\d+: .*none was found/,
    ],
    ['a locked PDF', file('slot.pdf', lockedPdf()), /password/],
    [
      'an answer to a question that nobody asked',
      file('te-veel.txt', written.replace('Antwoord 7', 'Antwoord 17')),
      /te-veel\.txt:67: .*question 17, which was not asked/,
    ],
    ['a file that is not there', join(folder, 'niets.txt'), /niets\.txt/],
    [
      'binary data',
      file(
        'data.bin',
        Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251),
      ),
      /not text|binary|not a consultation/,
    ],
  ])('refuses %s in one sentence, prints nothing', (_, path, sentence) => {
    const { status, stdout, stderr } = pack(path);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toHaveLength(1);
    expect(stderr).toMatch(sentence);
  });

  it('prints nothing of good papers when one is bad', () => {
    const { status, stdout } = pack(file('goed.txt', written), file('slecht.txt', RECIPE));
    expect([status, stdout]).toEqual([1, '']);
  });
});

it('keeps the ids of the bundled exchanges: readers have notes on them', () => {
  const known = JSON.parse(readFileSync(new URL('../../fixtures/corpus/ids.json', import.meta.url), 'utf8'));
  expect(buildBundledPack().exchanges.map(({ id }) => id)).toEqual(known);
});
