/** The reader's settings: one versioned object in `storage.local`, validated whenever it is read. */
import * as v from 'valibot';

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
