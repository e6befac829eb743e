/** Settings and notes as one file, so that a reader can take them to another computer. */
import * as v from 'valibot';
import { type Settings, SettingsSchema } from '../settings.ts';
import type { Note } from './reader.ts';

/** A backup larger than this was not made by Kamerlens (a full one of 5,000 long notes stays below). */
export const LARGEST_BACKUP_BYTES = 32_000_000;

const NoteSchema = v.object({
  exchangeId: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  text: v.nullable(v.pipe(v.string(), v.maxLength(20_000))),
  bookmarked: v.boolean(),
  changedAt: v.pipe(v.string(), v.isoTimestamp()),
});

const BackupSchema = v.object({
  format: v.literal('kamerlens-backup'),
  version: v.literal(1),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  settings: SettingsSchema,
  notes: v.pipe(v.array(NoteSchema), v.maxLength(20_000)),
});

export interface Backup {
  readonly settings: Settings;
  readonly notes: readonly Note[];
}

/** The file's text. `madeAt` is an ISO moment. */
export function writeBackup(backup: Backup, madeAt: string): string {
  const notes = backup.notes.map(({ exchangeId, text, bookmarked, changedAt }) => ({
    exchangeId,
    text,
    bookmarked,
    changedAt,
  }));
  return `${JSON.stringify({ format: 'kamerlens-backup', version: 1, madeAt, settings: backup.settings, notes }, null, 2)}\n`;
}

/** Reads a backup that came from anywhere; null where the text is not one, in whole or in part. */
export function readBackup(text: string): Backup | null {
  if (text.length > LARGEST_BACKUP_BYTES) return null;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = v.safeParse(BackupSchema, found);
  return parsed.success ? { settings: parsed.output.settings, notes: parsed.output.notes } : null;
}
