/** What the reading room needs from outside. The panel wires these to the browser, the workbench to samples. */
import type { ReadonlySignal } from '@preact/signals';
import type { Library } from '../../lib/library/reader.ts';
import type { TermCount } from '../../lib/messages.ts';
import type { Settings } from '../../lib/settings.ts';

/** The article in the active tab, as far as the panel may know it. */
export type PageContent =
  | { readonly state: 'terms'; readonly terms: readonly TermCount[] }
  /** The browser lets no extension read this page, or marks are switched off for it. */
  | { readonly state: 'unreadable' };

export interface NoteChange {
  readonly exchangeId: string;
  readonly text: string | null;
  readonly bookmarked: boolean;
  /** When it was changed, for a note that is put back. @default now */
  readonly changedAt?: string;
}

export interface RoomPorts {
  readonly library: Library;
  readonly settings: ReadonlySignal<Settings>;
  setSettings(settings: Settings): Promise<void>;
  /** The terms on the active tab's page, in the order in which they first stand there. */
  page(): Promise<PageContent>;
  /** Scrolls the active tab's page to a term. */
  scrollTo(termId: string): Promise<void>;
  putNote(change: NoteChange): Promise<void>;
  repair(): Promise<void>;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Hands the reader a file. */
  save(file: { readonly name: string; readonly type: string; readonly text: string }): void;
  openOptions(): void;
}
