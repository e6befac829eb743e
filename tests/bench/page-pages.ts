/** Pages for the benches of the page room, and a browser to show them in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { compileLexicon } from '../../lib/lexicon/compile.ts';

const WORDS =
  'de het een van op met over door voor naar huis boom fiets kamer minister vraag antwoord wet beleid regering partij debat stem land stad water lucht weg trein school';

/** 200 terms of the shape of real ones. */
export const TERMS: readonly string[] = Array.from({ length: 200 }, (_, index) => {
  const letters = 'bcdfghjklmnpqrstvwxz';
  return `${letters[index % 20]}a${letters[Math.floor(index / 20)]}orverordening`;
});

/**
 * An article of `nodes` text nodes in paragraphs with links and emphasis; about every third text holds one of `terms`. The same on
 * every call.
 */
export function articleOf(nodes: number, terms: readonly string[] = TERMS): string {
  const words = WORDS.split(' ');
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const parts: string[] = [];
  for (let made = 0; made < nodes; ) {
    parts.push('<p>');
    for (let inside = 0; inside < 5 && made < nodes; inside++, made++) {
      const text = Array.from({ length: 8 }, () => words[next(words.length)]);
      if (terms.length > 0 && next(3) === 0) text[3] = terms[next(terms.length)];
      parts.push(inside % 2 === 1 ? `<a href="#">${text.join(' ')}</a>` : ` ${text.join(' ')} `);
    }
    parts.push('</p>\n');
  }
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>t</title><body><article>${parts.join('')}</article>`;
}

/** lib/page and the matcher as one script that sets `kl`. */
export async function pageRoom(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(import.meta.dirname, 'page-room.ts'), formats: ['iife'], name: 'kl' },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const [first] = Array.isArray(output) ? output : [output];
  return `${first?.output[0].code ?? ''};globalThis.kl = kl;`;
}

export const markJs = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');

export function lexiconOf(terms: readonly string[]): string {
  const compiled = compileLexicon(
    terms.map((text, index) => ({ id: `t${index}`, label: text, forms: [{ text }], exchangeIds: [] })),
  );
  return Buffer.from(compiled).toString('base64');
}

/** What the page's renderer spent since it began, in milliseconds of its thread; and its heap after a collection, in bytes. */
export interface Spent {
  readonly script: number;
  readonly task: number;
  readonly layout: number;
  readonly style: number;
}

export interface Meter {
  spent(): Promise<Spent>;
  heap(): Promise<number>;
}

export async function meter(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  return {
    async spent() {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string): number => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
      return {
        script: of('ScriptDuration'),
        task: of('TaskDuration'),
        layout: of('LayoutDuration'),
        style: of('RecalcStyleDuration'),
      };
    },
    async heap() {
      // One collection leaves what the next one finds free, up to megabytes of it: the least of several counts.
      let least = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 6; round++) {
        await session.send('HeapProfiler.collectGarbage');
        await new Promise((next) => setTimeout(next, 100));
        least = Math.min(least, (await session.send('Runtime.getHeapUsage')).usedSize);
      }
      return least;
    },
  };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
