/** What the library page needs from outside. */
import type { ReadonlySignal } from '@preact/signals';
import type { Document } from '../../lib/corpus/pack.ts';
import type { StagedImport } from '../../lib/library/import.ts';
import type { Offer, OfferedFile, ReadProgress } from '../../lib/library/offer/offer.ts';
import type { InstalledPack, LibraryState } from '../../lib/library/reader.ts';
import type { Subscription } from '../../lib/library/schema.ts';
import type { SubscriptionOutcome } from '../../lib/messages.ts';

/** What a tab shows: a page whose text can be read, or a PDF, which must be fetched once more. */
export type TabContent =
  | { readonly kind: 'page'; readonly file: OfferedFile }
  | { readonly kind: 'pdf'; readonly host: string };

export type ExportForm = 'json' | 'lines';

interface Going<P> {
  readonly signal: AbortSignal;
  readonly progress: (progress: P) => void;
}

/** Every call that fails throws an error with a `code` that `sentences.ts` knows. */
export interface LibraryPorts {
  readonly library: ReadonlySignal<LibraryState | null>;
  /** Ids of all documents that are in the library. */
  readonly documents: ReadonlySignal<ReadonlySet<string>>;
  /** Bytes that the library takes and that are left for it; null where the browser does not say. */
  readonly room: ReadonlySignal<{ readonly used: number; readonly free: number } | null>;
  readonly subscriptions: ReadonlySignal<readonly Subscription[]>;
  /** The page in a tab that the reader asked to add. */
  tabContent(tabId: number): Promise<TabContent>;
  /** Fetches the PDF that a tab shows, within that tab. */
  tabPdf(tabId: number): Promise<OfferedFile>;
  read(files: readonly OfferedFile[], going: Going<ReadProgress>): Promise<Offer>;
  /** `progress`: exchanges written. */
  stage(source: { readonly file: Blob } | { readonly url: string }, going: Going<number>): Promise<StagedImport>;
  /** `kept`: stage of the version that was replaced, to take back with `commit`. */
  commit(stage: string): Promise<{ readonly kept: string | null }>;
  cancel(stage: string): Promise<void>;
  /** Gives the stage that brings it back by `commit`. */
  remove(packId: string): Promise<{ readonly kept: string | null }>;
  repair(): Promise<void>;
  documentsOf(pack: InstalledPack): Promise<readonly Document[]>;
  /** `documentIds` null: all of it. */
  exportPack(pack: InstalledPack, documentIds: readonly string[] | null, form: ExportForm): Promise<void>;
  /** Asks the reader's permission for the site of an address. Call it within their click. */
  allow(url: string): Promise<boolean>;
  subscribe(url: string, everyHours: number | null): Promise<void>;
  unsubscribe(url: string): Promise<void>;
  /** Gives the permission for a site back, unless an address there is followed. */
  release(url: string): Promise<void>;
  check(url: string): Promise<SubscriptionOutcome>;
}
