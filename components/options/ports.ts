/** What the options page needs from outside. */
import type { ReadonlySignal } from '@preact/signals';
import type { Document } from '../../lib/corpus/pack.ts';
import type { Backup } from '../../lib/library/backup.ts';
import type { LibraryState } from '../../lib/library/reader.ts';
import type { Settings } from '../../lib/settings.ts';

export interface Shortcut {
  /** What it does, in the reader's language. */
  readonly description: string;
  /** The keys as the browser writes them, empty where none are set. */
  readonly keys: string;
}

export interface OptionsPorts {
  readonly settings: ReadonlySignal<Settings>;
  readonly library: ReadonlySignal<LibraryState | null>;
  readonly documents: ReadonlySignal<readonly Document[]>;
  readonly shortcuts: ReadonlySignal<readonly Shortcut[]>;
  setSettings(settings: Settings): Promise<void>;
  /** Opens the browser's own page for shortcuts; false where it has none that can be opened. */
  changeShortcuts(): Promise<boolean>;
  /** Settings and notes as they are now. */
  backup(): Promise<Backup>;
  /** Puts settings and notes in place of the present ones. */
  restore(backup: Backup): Promise<void>;
  removePack(packId: string): Promise<void>;
  repair(): Promise<void>;
  /** Labels of terms, for the list of hidden ones; unknown ids are left out. */
  termLabels(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  save(file: { readonly name: string; readonly type: string; readonly text: string }): void;
}
