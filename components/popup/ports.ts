/** The popup's way to the outside, handed in by its entry point. */
import type { Library } from '../../lib/library/reader.ts';
import type { TermCount } from '../../lib/messages.ts';
import type { Settings } from '../../lib/settings.ts';

/** What the active tab says of itself. */
export type TabPage =
  | { readonly state: 'terms'; readonly terms: readonly TermCount[]; readonly url: string }
  /** Marks are off here: by the site, or everywhere. */
  | { readonly state: 'off'; readonly url: string }
  /** No content script runs here: a page of the browser, a PDF, a shop of extensions. */
  | { readonly state: 'unreadable' };

export type OpenTarget = { readonly exchangeId: string } | { readonly query: string };

export interface PopupPorts {
  readonly library: Pick<Library, 'state' | 'search' | 'views' | 'names'>;
  page(): Promise<TabPage>;
  scrollTo(termId: string, index: number): Promise<void>;
  /** Opens the side panel. Called within the reader's key or click, and without waiting: browsers ask for that. */
  open(target: OpenTarget): void;
  openOptions(): void;
  /** Whether the page beside the popup may be a paper to add. */
  readonly paperPage: boolean;
  /** Opens the library page, which reads the page beside the popup. */
  addPage(): void;
  close(): void;
  saveSettings(settings: Settings): Promise<void>;
  /** The settings with marks on or off for the site of `url`. */
  withSite(settings: Settings, url: string, on: boolean): Settings;
  marksAllowed(settings: Settings, url: string): boolean;
  repair(): Promise<void>;
  /** Calls `changed` whenever the library's state may be another one. */
  watchLibrary(changed: () => void, ended: AbortSignal): void;
}
