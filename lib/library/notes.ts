/** The reader's notes and bookmarks. Written by the background only, and kept twice: the copy survives a broken database. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Connection } from './connection.ts';
import type { Note } from './reader.ts';

const COPY_PREFIX = 'note/';

const NoteSchema = v.object({
  exchangeId: v.string(),
  text: v.nullable(v.string()),
  bookmarked: v.boolean(),
  changedAt: v.string(),
});

/** Stores a note; one without text and bookmark is removed. Throws DatabaseError. */
export async function putNote(connection: Connection, note: Note): Promise<void> {
  const empty = note.text === null && !note.bookmarked;
  const copy = COPY_PREFIX + note.exchangeId;
  await (empty ? browser.storage.local.remove(copy) : browser.storage.local.set({ [copy]: note }));
  await connection.withLibrary(async (db) => {
    await (empty ? db.delete('notes', note.exchangeId) : db.put('notes', note));
  });
}

/** Puts back the copies of notes that the database does not have. */
export async function restoreNotes(connection: Connection): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const copies = Object.entries(stored).flatMap(([key, value]) => {
    const parsed = key.startsWith(COPY_PREFIX) ? v.safeParse(NoteSchema, value) : null;
    return parsed?.success ? [parsed.output] : [];
  });
  await connection.withLibrary(async (db) => {
    const tx = db.transaction('notes', 'readwrite');
    const known = new Set(await tx.store.getAllKeys());
    await Promise.all(copies.filter((note) => !known.has(note.exchangeId)).map((note) => tx.store.put(note)));
    await tx.done;
  });
}
