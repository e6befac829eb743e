import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_BACKUP_BYTES, readBackup, writeBackup } from '../../../lib/library/backup.ts';
import type { Note } from '../../../lib/library/reader.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

const MOMENT = '2026-01-05T09:30:00.000Z';
const note: Note = { exchangeId: 'kst-1/sp-1', text: 'let op', bookmarked: true, changedAt: MOMENT };

describe('a backup', () => {
  test('gives back the settings and notes that went in', () => {
    const settings = { ...DEFAULT_SETTINGS, textSize: 1.5, mutedTerms: ['t'] };
    const text = writeBackup({ settings, notes: [note] }, MOMENT);
    expect(readBackup(text)).toEqual({ settings, notes: [note] });
  });

  test('whatever a reader wrote in a note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const written = writeBackup({ settings: DEFAULT_SETTINGS, notes: [{ ...note, text }] }, MOMENT);
        expect(readBackup(written)?.notes[0]?.text).toBe(text);
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['a recipe', 'Neem twee eieren.'],
    ['another JSON file', '{"format":"kamerlens-pack","version":1}'],
    ['settings only', JSON.stringify({ settings: DEFAULT_SETTINGS })],
    ['a list', '[]'],
    ['null', 'null'],
  ])('%s is none', (_, text) => {
    expect(readBackup(text)).toBeNull();
  });

  test('one wrong value makes the whole of it no backup: half a restore would be worse', () => {
    const whole = JSON.parse(writeBackup({ settings: DEFAULT_SETTINGS, notes: [note] }, MOMENT));
    const spoilt: readonly object[] = [
      { ...whole, version: 2 },
      { ...whole, notes: [{ ...note, exchangeId: '' }] },
      { ...whole, notes: [{ ...note, text: 'x'.repeat(20_001) }] },
      { ...whole, notes: [{ ...note, changedAt: 'gisteren' }] },
      { ...whole, settings: { ...DEFAULT_SETTINGS, textSize: 40 } },
      { ...whole, settings: { ...DEFAULT_SETTINGS, sites: { mode: 'block', patterns: [1] } } },
    ];
    for (const one of spoilt) expect(readBackup(JSON.stringify(one))).toBeNull();
  });

  test('what it does not know is left behind', () => {
    const text = writeBackup({ settings: DEFAULT_SETTINGS, notes: [] }, MOMENT);
    const more = JSON.stringify({ ...JSON.parse(text), extra: '<script>', __proto__: { polluted: true } });
    expect(readBackup(more)).toEqual({ settings: DEFAULT_SETTINGS, notes: [] });
  });

  test('a file larger than any backup is not even parsed', () => {
    expect(readBackup(' '.repeat(LARGEST_BACKUP_BYTES + 1))).toBeNull();
  });

  test('any text at all: never an exception', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readBackup(text)));
  });
});
