/** Gathers the report: counts from the library, and how long opening, searching and reading take right now. */
import { browser } from 'wxt/browser';
import type { Report } from '../../components/diagnostics/report.ts';
import { readFaults } from '../../lib/faults.ts';
import { openLibrary } from '../../lib/library/open.ts';

/** A word that every library has something to say about; the reader's own searches are nobody's business. */
const TRIAL_QUERY = 'verordening';

export async function collectReport(): Promise<Report> {
  const timings: { what: string; ms: number }[] = [];
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    timings.push({ what, ms: performance.now() - started });
    return result;
  };
  const library = await timed('Open the library', openLibrary);
  const state = await timed('Read its state', () => library.state());
  const found = await timed('Search', async () => {
    let first: string | undefined;
    for await (const result of library.search(TRIAL_QUERY, { limit: 5 })) first = result.hits[0]?.exchangeId;
    return first;
  });
  if (found !== undefined) await timed('Read an exchange', () => library.views([found]));

  const packs = state.state === 'ready' ? state.packs : [];
  const sum = (count: (pack: (typeof packs)[number]) => number): number =>
    packs.reduce((total, pack) => total + count(pack), 0);
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    library: {
      state: state.state === 'damaged' ? `damaged (${state.reason})` : state.state,
      packs: packs.length,
      documents: sum(({ counts }) => counts.documents),
      exchanges: sum(({ counts }) => counts.exchanges),
      terms: sum(({ counts }) => counts.terms),
    },
    storage: usage === undefined || quota === undefined ? null : { used: usage, quota },
    timings,
    faults: await readFaults(),
  };
}
