/**
 * Wild input at every border of the library: packs, messages, settings (papers: fuzz-papers.test.ts). `FUZZ_CASES` sets how many in all (10,000 by default).
 * Whatever comes: no exception but the documented one, nothing stored that was not valid, no unsafe link, no trick characters.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

import { suggestionsFor } from '../../../lib/library/suggestions.ts';
import { admit, type Sender } from '../../../lib/message-border.ts';
import { PageRequestSchema } from '../../../lib/messages.ts';
import { SettingsSchema, settingsFrom } from '../../../lib/settings.ts';
import { marksAllowed } from '../../../lib/settings-sites.ts';
import { checkAdmitted, nastyText, offeredPack } from './nasty.ts';
import { freshProfile, install, samplePack, startLibrary } from './sample.ts';

const CASES = Number(process.env.FUZZ_CASES ?? 10_000);
const share = (part: number): { numRuns: number } => ({ numRuns: Math.ceil(CASES * part) });
const PATIENT = Math.max(60_000, CASES * 3);

const nastyValue = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(null, undefined, -1, 1e308, Number.NaN, true, [], {}, [[]], {
    __proto__: { polluted: true },
  }),
  fc.jsonValue({ maxDepth: 4 }),
);

type Path = readonly (string | number)[];

/** Every place in a value, for putting something else there. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => places(entry, [...path, key]))];
}

/** The value with something else, or nothing, at one place. */
function changedAt(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string | number, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  if (rest.length === 0 && by === undefined) delete copy[key];
  else copy[key] = changedAt(copy[key], rest, by);
  return copy;
}

/** A valid value with a few places changed. */
const damaged = (valid: unknown): fc.Arbitrary<unknown> => {
  const all = places(valid);
  return fc
    .array(fc.tuple(fc.constantFrom(...all), nastyValue), { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((value, [path, by]) => changedAt(value, path, by), valid));
};

const whole = samplePack('a', 3);
whole.exchanges[0]!.references[0]!.url = 'https://zoek.officielebekendmakingen.nl/kst-32317-855';
whole.exchanges[0]!.references[0]!.span = [0, 4];
whole.exchanges[0]!.footnotes.push({ number: '1', text: 'Noot', in: 'answer', at: 3 });
whole.documents[0]!.url = 'https://zoek.officielebekendmakingen.nl/kst-32317-1';

describe('packs', () => {
  test(
    'with anything anywhere are let in clean or refused with a reason',
    async () => {
      let admitted = 0;
      await fc.assert(
        fc.asyncProperty(damaged(whole), async (value) => {
          const pack = await offeredPack(new Blob([JSON.stringify(value) ?? '']));
          if (typeof pack === 'string') return;
          admitted += 1;
          checkAdmitted(pack);
        }),
        share(0.3),
      );
      expect(admitted).toBeGreaterThan(CASES / 200);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    PATIENT,
  );

  test(
    'as lines that were shuffled, cut, doubled or replaced are whole or refused',
    async () => {
      const { asLines } = await import('../../../lib/library/pack-export.ts');
      const { packParts } = await import('../../../lib/library/pack-parts.ts');
      const lines: string[] = [];
      for await (const line of asLines({ id: 'a', title: 'A', language: 'nl' }, packParts(whole))) lines.push(line);
      const change = fc.oneof(
        fc.nat(lines.length - 1).map((at) => lines.toSpliced(at, 1)),
        fc
          .tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1))
          .map(([from, to]) => lines.toSpliced(to, 0, lines[from] ?? '')),
        fc.tuple(fc.nat(lines.length - 1), nastyText).map(([at, text]) => lines.with(at, `${text}\n`)),
        fc.shuffledSubarray(lines),
      );
      await fc.assert(
        fc.asyncProperty(change, async (changed) => {
          const pack = await offeredPack(new Blob(changed));
          if (typeof pack !== 'string') checkAdmitted(pack);
        }),
        share(0.1),
      );
    },
    PATIENT,
  );

  test(
    'of random bytes are refused',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, gzip) => {
          const content = gzip ? new Uint8Array([0x1f, 0x8b, ...bytes]) : new Uint8Array(bytes);
          expect(await offeredPack(new Blob([content]))).toBeTypeOf('string');
        }),
        share(0.1),
      );
    },
    PATIENT,
  );
});

describe('messages', () => {
  const page: Sender = { kind: 'page', tabId: 1, frameId: 0, windowId: 1, url: '', tabUrl: null, incognito: false };
  const valid: readonly unknown[] = [
    { type: 'page/start', url: 'https://krant.nl/', known: null, language: 'nl' },
    { type: 'page/confirm', generation: 'g', candidates: [{ surface: 's', termIds: ['t'], paragraph: 'p' }] },
    { type: 'page/card', termId: 't', surface: 's', sentence: 's', paragraph: 'p' },
    { type: 'page/found', terms: [{ termId: 't', label: 't', count: 1 }] },
    { type: 'page/mute', termId: 't' },
    { type: 'settings/set', settings: {} },
    { type: 'notes/put', exchangeId: 'x', text: 'y', bookmarked: true },
    { type: 'library/remove', packId: 'a' },
  ];

  test(
    'of any shape are a request that a page may make, or nothing',
    () => {
      const anything = fc.oneof(...valid.map(damaged), nastyValue);
      fc.assert(
        fc.property(anything, (message) => {
          const request = admit(message, page);
          if (request === null) return;
          expect(v.safeParse(PageRequestSchema, request).success).toBe(true);
          expect(Object.getPrototypeOf(request)).toBe(Object.prototype);
        }),
        share(0.25),
      );
    },
    PATIENT,
  );
});

describe('settings', () => {
  test(
    'from any storage are valid, and whatever was valid in them is kept',
    async () => {
      const { DEFAULT_SETTINGS } = await import('../../../lib/settings.ts');
      fc.assert(
        fc.property(fc.oneof(damaged(DEFAULT_SETTINGS), nastyValue), fc.webUrl(), (stored, url) => {
          const settings = settingsFrom(stored);
          expect(v.safeParse(SettingsSchema, settings).success).toBe(true);
          expect(marksAllowed(settings, url)).toBeTypeOf('boolean');
        }),
        share(0.15),
      );
    },
    PATIENT,
  );
});

test(
  'suggestions in the address bar are well-formed whatever a paper says',
  async () => {
    freshProfile();
    const running = startLibrary();
    await install(running, whole);
    const { library } = running;
    await fc.assert(
      fc.asyncProperty(nastyText, fc.array(fc.tuple(fc.nat(70), fc.nat(70)), { maxLength: 4 }), async (text, spans) => {
        const matches = spans.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
        const answering = {
          views: (ids: readonly string[]) => library.views(ids),
          async *search() {
            const snippet = { text, matches, in: 'question' as const };
            const hits = [{ exchangeId: 'a-x1', score: 1, snippet, similar: [], pointsTo: [] }];
            yield { query: '', hits, filters: [], correction: null, suggestions: [], complete: true };
          },
        };
        const [suggestion] = await suggestionsFor(answering as never, 'x', true, new AbortController().signal);
        const bare = suggestion!.description
          .replace(/<\/?(?:match|dim)>/g, '')
          .replace(/&(?:amp|lt|gt|quot|apos);/g, '');
        expect(bare).not.toMatch(/[<>&\p{Cc}\p{Cs}]/u);
      }),
      share(0.05),
    );
  },
  PATIENT,
);
