/** The reader's settings: one versioned object in `storage.local`, validated whenever it is read. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

export const SETTINGS_KEY = 'settings';

export const SettingsSchema = v.object({
  version: v.literal(1),
  marks: v.object({
    enabled: v.boolean(),
    /** How often a term is marked: every time, once a section, or once a page. */
    density: v.picklist(['all', 'section', 'page']),
    style: v.picklist(['underline', 'dotted', 'wavy', 'background']),
    colour: v.picklist(['auto', 'blue', 'orange', 'green', 'purple', 'grey']),
  }),
  hover: v.object({
    /** Milliseconds the pointer rests on a mark before its card opens. */
    delay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000)),
    modifier: v.picklist(['none', 'alt', 'ctrl', 'shift']),
  }),
  sites: v.object({
    /** `block`: everywhere but on `patterns`; `allow`: only on `patterns`. */
    mode: v.picklist(['block', 'allow']),
    /** Host patterns: `example.nl`, `*.example.nl`, optionally with a path prefix `example.nl/nieuws`. */
    patterns: v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(2000)),
  }),
  /** `dutch`: other-language pages get only terms that mean the same everywhere; `all`: every term on every page. */
  languages: v.picklist(['dutch', 'all']),
  mutedTerms: v.pipe(v.array(v.string()), v.maxLength(5000)),
  appearance: v.picklist(['system', 'light', 'dark']),
  /** Reading size in the side panel, as a factor of 1. */
  textSize: v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)),
  recentSearches: v.object({
    enabled: v.boolean(),
    queries: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(20)),
  }),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** What a reader has who never touched a setting. */
export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  marks: { enabled: true, density: 'all', style: 'underline', colour: 'auto' },
  hover: { delay: 300, modifier: 'none' },
  sites: { mode: 'block', patterns: [] },
  languages: 'dutch',
  mutedTerms: [],
  appearance: 'system',
  textSize: 1,
  recentSearches: { enabled: true, queries: [] },
};

/**
 * Settings from whatever storage held: what is missing or wrong falls back to its default, section by section, so that one bad
 * value never costs a reader all the rest. Never throws.
 */
export function settingsFrom(stored: unknown): Settings {
  const whole = v.safeParse(SettingsSchema, stored);
  if (whole.success) return whole.output;
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const kept: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, schema] of Object.entries(SettingsSchema.entries)) {
    if (!Object.hasOwn(stored, key)) continue;
    const section = v.safeParse(schema, (stored as Record<string, unknown>)[key]);
    if (section.success) kept[key] = section.output;
  }
  return v.parse(SettingsSchema, kept);
}

/** Reads the settings. Storage that cannot be read gives the defaults. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(SETTINGS_KEY);
    return settingsFrom(stored[SETTINGS_KEY]);
  } catch (error) {
    console.error(new Error('Settings could not be read', { cause: error }));
    return DEFAULT_SETTINGS;
  }
}

/** Stores settings; only the background calls it. Throws when they are not valid or storage refuses. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: v.parse(SettingsSchema, settings) });
}

/** Tells of every change of the settings until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, SETTINGS_KEY))
      changed(settingsFrom(changes[SETTINGS_KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Settings as changed in a private window: whatever was searched there is left out, what was erased there is gone. */
export function withoutNewSearches(changed: Settings, before: Settings): Settings {
  const known = new Set(before.recentSearches.queries);
  const queries = changed.recentSearches.queries.filter((query) => known.has(query));
  return { ...changed, recentSearches: { ...changed.recentSearches, queries } };
}
