/**
 * The typed protocol between contexts. Every request is validated by its schema where it arrives; content scripts may send only
 * the kinds in `PageRequestSchema`, extension pages those and the kinds in `ExtensionRequestSchema`; `TabRequestSchema` goes from
 * the background or an extension page to a tab.
 */
import * as v from 'valibot';
import type { Glance } from './corpus/glance.ts';
import type { Document, Exchange } from './corpus/pack.ts';
import { type Settings, SettingsSchema } from './settings.ts';

const Short = v.pipe(v.string(), v.maxLength(400));
const Long = v.pipe(v.string(), v.maxLength(4000));

const StageKey = v.pipe(v.string(), v.uuid());
const HttpsUrl = v.pipe(Short, v.url(), v.startsWith('https://'));
const Hours = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 366));

/** What a content script may ask. It can read little and write nothing but its own tab's counts. */
export const PageRequestSchema = v.variant('type', [
  /** First message of a page: may it mark, how, and with which lexicon. `known`: the generation it already holds. */
  v.object({ type: v.literal('page/start'), url: Long, known: v.nullable(Short), language: v.nullable(Short) }),
  /** Doubtful finds: fingerprints that need the full lexicon's word before they are painted. */
  v.object({
    type: v.literal('page/confirm'),
    generation: Short,
    candidates: v.pipe(
      v.array(v.object({ surface: Short, termIds: v.pipe(v.array(Short), v.maxLength(16)), paragraph: Long })),
      v.maxLength(200),
    ),
    /** Terms found on the page without doubt: they tell what it is about. */
    certain: v.optional(v.pipe(v.array(Short), v.maxLength(500))),
  }),
  /** A mark was opened: what to show in its card. */
  v.object({ type: v.literal('page/card'), termId: Short, surface: Short, sentence: Long, paragraph: Long }),
  /** A link or citation of a parliamentary paper was opened. */
  v.object({ type: v.literal('page/reference'), referenceId: Short }),
  /** A selection was looked up and the card is shown at it. */
  v.object({ type: v.literal('page/lookup'), text: Long }),
  /** One exchange, for "the answer this answer points to". */
  v.object({ type: v.literal('page/exchange'), exchangeId: Short }),
  /** How many marks this frame holds, for badge and popup. */
  v.object({
    type: v.literal('page/found'),
    terms: v.pipe(
      v.array(v.object({ termId: Short, label: Short, count: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
      v.maxLength(2000),
    ),
  }),
  /** What language a sample of the page's text is in, for a page that does not say. */
  v.object({ type: v.literal('page/language'), text: Long }),
  /** The card's style sheet: kept out of the content script, which is loaded by every page, most of which open no card. */
  v.object({ type: v.literal('page/card-styles') }),
  /** The browser's own menu opens over this frame: what the reader chooses in it may be shown right there. */
  v.object({ type: v.literal('page/menu') }),
  /** A card that Escape closes is open in this frame, or no longer: the tab's others are told. `frame`: its guard's name. */
  v.object({ type: v.literal('page/card-open'), frame: Short, open: v.boolean() }),
  /** Escape was pressed in a frame of this tab while a card is open in another. */
  v.object({ type: v.literal('page/escape') }),
  v.object({
    type: v.literal('page/open-panel'),
    show: v.union([v.strictObject({ exchangeId: Short }), v.strictObject({ query: Long })]),
  }),
  /** Never show this term again; or, with `muted: false`, show it after all. */
  v.object({ type: v.literal('page/mute'), termId: Short, muted: v.optional(v.boolean()) }),
]);

/** What extension pages may ask besides: everything that writes goes through the background. */
export const ExtensionRequestSchema = v.variant('type', [
  v.object({ type: v.literal('settings/set'), settings: SettingsSchema }),
  /** Answers once the bundled pack is installed; asked by a page that finds no library. */
  v.object({ type: v.literal('library/ready') }),
  /** Rebuild what can be rebuilt from the bundled pack. */
  v.object({ type: v.literal('library/repair') }),
  /** Remove a pack; with `undoable` it can be taken back for a while, by committing the stage that is answered. */
  v.object({ type: v.literal('library/remove'), packId: Short, undoable: v.optional(v.boolean()) }),
  /**
   * Write the pack in `file` (a blob: address made by the asking page) beside the library, under the name `stage`. Answers as soon as
   * it has begun; asked by `stageImport` in lib/library/import.ts, which tells how it goes on.
   */
  v.object({ type: v.literal('library/stage'), stage: StageKey, file: v.pipe(Short, v.startsWith('blob:')) }),
  /** Take what was staged into the library; with `undoable` an older version of the pack can be taken back as after `library/remove`. */
  v.object({ type: v.literal('library/commit'), stage: StageKey, undoable: v.optional(v.boolean()) }),
  v.object({ type: v.literal('library/cancel'), stage: StageKey }),
  /** Fetch the pack at an address and stage it, as `library/stage` does with a file. */
  v.object({ type: v.literal('subscription/stage'), stage: StageKey, url: HttpsUrl }),
  /** Keep a subscription to a pack that was taken in from this address; `everyHours` null: only on request. */
  v.object({ type: v.literal('subscription/put'), url: HttpsUrl, everyHours: v.nullable(Hours) }),
  /** End a subscription; the pack stays. */
  v.object({ type: v.literal('subscription/remove'), url: HttpsUrl }),
  /** Look now whether there is a new version, and take it in if it is sound. */
  v.object({ type: v.literal('subscription/check'), url: HttpsUrl }),
  /** A note or bookmark on an exchange; null text removes the note. */
  v.object({
    type: v.literal('notes/put'),
    exchangeId: Short,
    text: v.nullable(v.pipe(v.string(), v.maxLength(20000))),
    bookmarked: v.boolean(),
    /** When it was changed, for a note that is put back (undo, backup). @default now */
    changedAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  }),
]);

/** What the background or an extension page may ask of a tab. */
export const TabRequestSchema = v.variant('type', [
  v.object({ type: v.literal('tab/terms') }),
  v.object({ type: v.literal('tab/scroll-to'), termId: Short, index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ type: v.literal('tab/walk'), step: v.picklist(['next', 'previous', 'open', 'announce']) }),
  /** Look up the selection and show the card at it; answers false where that is not possible. */
  v.object({ type: v.literal('tab/lookup'), text: Long }),
  /** Settings or library changed: ask `page/start` again. */
  v.object({ type: v.literal('tab/refresh') }),
  /** As `page/card-open` and `page/escape`, passed on to every frame of the tab. */
  v.object({ type: v.literal('tab/card-open'), frame: Short, open: v.boolean() }),
  v.object({ type: v.literal('tab/escape') }),
]);

export type PageRequest = v.InferOutput<typeof PageRequestSchema>;
export type ExtensionRequest = v.InferOutput<typeof ExtensionRequestSchema>;
export type TabRequest = v.InferOutput<typeof TabRequestSchema>;

/** What a page needs of the settings. */
export type PageSettings = Pick<Settings, 'marks' | 'hover' | 'languages' | 'appearance'>;

export type PageStart =
  | { readonly state: 'off' }
  | {
      readonly state: 'on';
      readonly settings: PageSettings;
      readonly generation: string;
      /** The compiled lexicon in base64, or null where `known` is still the newest. */
      readonly lexicon: string | null;
      readonly mutedTerms: readonly string[];
    };

/** One exchange with all that a view needs to show it. */
export interface ExchangeView {
  readonly exchange: Exchange;
  readonly document: Document;
  /** Exchanges its answer points to, in full. */
  readonly pointsTo: readonly { readonly exchange: Exchange; readonly certain: boolean }[];
  /** How the document is cited: "Kamerstukken II 2023/24, 32317, nr. 859". */
  readonly cited?: string | null;
  /** What a card shows before the reader asks for more; without it the whole. */
  readonly glance?: Glance;
}

export interface CardContent {
  readonly heading: string;
  readonly termId: string | null;
  readonly expansion: string | null;
  /** Best first for the place the term stands in. */
  readonly views: readonly ExchangeView[];
  /** "Why do I see this?": the form that matched and the words of the context that decided. */
  readonly why: { readonly form: string; readonly contextWords: readonly string[] } | null;
}

export interface TermCount {
  readonly termId: string;
  readonly label: string;
  readonly count: number;
}

/** How two versions of a pack differ, in exchanges. */
export interface PackDifference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What a look at a subscription brought. `failed`: the version that is there stays; `code` says why. */
export type SubscriptionOutcome =
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'updated'; readonly sha256: string; readonly difference: PackDifference }
  | { readonly outcome: 'failed'; readonly code: string };

/** Answer type of each request. */
export interface Responses {
  'page/start': PageStart;
  'page/confirm': { readonly accepted: readonly (string | null)[] };
  'page/card': CardContent | null;
  'page/reference': CardContent | null;
  'page/lookup': CardContent | null;
  'page/exchange': ExchangeView | null;
  'page/found': null;
  'page/language': { readonly language: string | null };
  'page/card-styles': { readonly css: string };
  'page/menu': null;
  'page/card-open': null;
  'page/escape': null;
  'page/open-panel': null;
  'page/mute': null;
  'settings/set': null;
  'library/ready': null;
  'library/repair': null;
  /** Stage that holds what was removed, where it was asked for. */
  'library/remove': { readonly kept: string | null };
  'library/stage': null;
  'library/commit': { readonly kept: string | null };
  'library/cancel': null;
  'subscription/stage': null;
  'subscription/put': null;
  'subscription/remove': null;
  'subscription/check': SubscriptionOutcome;
  'notes/put': null;
  /** `marking`: false where marks are off, by the site or everywhere. */
  'tab/terms': { readonly terms: readonly TermCount[]; readonly url: string; readonly marking: boolean };
  'tab/scroll-to': null;
  'tab/walk': null;
  'tab/lookup': boolean;
  'tab/refresh': null;
  'tab/card-open': null;
  'tab/escape': null;
}

/** An answer on the wire: errors travel as a code that the asking side turns into a sentence. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };
