/** Adding packs in a real browser, as the extension's own pages do it, and looking at what is there afterwards. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Exchange, Pack } from '../../lib/corpus/pack.ts';
import type { RunningExtension } from './extension.ts';

/** The part of the extension API that these tests touch in a page. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }> };
};

const BUNDLED = resolve(import.meta.dirname, '../../.output/chrome-mv3/bundled/pack.json');
export const OWN_PACK = 'eigen-pak';

const noiseOf = (length: number): string => ` ${randomBytes(length >> 1).toString('base64url')}`.trimEnd();

/**
 * A pack of `count` exchanges: the bundled ones over and over, each text saying which version of the pack it
 * belongs to. `noise`: characters a question that no compression saves, for filling a disk.
 */
export function largePack(count: number, version: number, noise = 0): Pack {
  const bundled = JSON.parse(readFileSync(BUNDLED, 'utf8')) as Pack;
  const [document] = bundled.documents;
  const exchanges = Array.from({ length: count }, (_, at): Exchange => {
    const source = bundled.exchanges[at % bundled.exchanges.length]!;
    return {
      ...source,
      id: `${OWN_PACK}/${at}`,
      documentId: OWN_PACK,
      ordinal: at + 1,
      refersTo: [],
      question: { ...source.question, text: `Uitgave${version} nummer${at}. ${source.question.text}${noiseOf(noise)}` },
    };
  });
  const terms = [
    { id: 'uitgave', label: 'uitgave', forms: [{ text: `uitgave${version}` }], exchangeIds: [`${OWN_PACK}/0`] },
  ];
  return {
    ...bundled,
    id: OWN_PACK,
    title: `Uitgave ${version}`,
    documents: [{ ...document!, id: OWN_PACK }],
    exchanges,
    remarks: [],
    terms,
  };
}

export async function ask(page: Page, message: unknown): Promise<{ ok: boolean; value?: unknown; error?: string }> {
  return page.evaluate((request) => chrome.runtime.sendMessage(request), message);
}

/** Opens a page of the extension that stays quiet, to ask from. */
export async function openOwnPage(running: RunningExtension): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(running.url('popup.html'));
  await until(async () => (await ask(page, { type: 'library/ready' })).ok);
  return page;
}

/** Has the background begin to stage a pack. Gives the stage's key. */
export async function beginStage(page: Page, pack: Pack): Promise<string> {
  return page.evaluate(async (text) => {
    const stage = crypto.randomUUID();
    const file = URL.createObjectURL(new Blob([text]));
    await chrome.runtime.sendMessage({ type: 'library/stage', stage, file });
    return stage;
  }, JSON.stringify(pack));
}

interface StoredState {
  readonly title: string | null;
  readonly generation: string | null;
  readonly stages: readonly { key: string; state: string }[];
  readonly databases: number;
}

/** What the databases say, read past the extension. */
export async function storedState(page: Page): Promise<StoredState> {
  return page.evaluate(
    (packId) =>
      new Promise<StoredState>((done, failed) => {
        const opening = indexedDB.open('kamerlens');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(['state', 'stages']);
          const current = tx.objectStore('state').get('current');
          const stages = tx.objectStore('stages').getAll();
          tx.oncomplete = async () => {
            db.close();
            const own = current.result?.packs.find((pack: { id: string }) => pack.id === packId);
            const databases = (await indexedDB.databases()).length;
            done({
              title: own?.title ?? null,
              generation: current.result?.generation ?? null,
              stages: stages.result,
              databases,
            });
          };
        };
      }),
    OWN_PACK,
  );
}

/** Waits until a stage is ready; throws after `timeout` ms, or when nobody waits for it any more. */
export async function staged(page: Page, stage: string, signal?: AbortSignal, timeout = 60_000): Promise<void> {
  await until(async () => {
    signal?.throwIfAborted();
    return (await storedState(page)).stages.some(({ key, state }) => key === stage && state === 'ready');
  }, timeout);
}

export async function install(page: Page, pack: Pack): Promise<void> {
  const stage = await beginStage(page, pack);
  await staged(page, stage);
  expect(await ask(page, { type: 'library/commit', stage })).toMatchObject({ ok: true });
}

export async function until(holds: () => Promise<boolean>, timeout = 60_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('It did not come about in time');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Expects that everything a reader can ask comes from one and the same version, and gives its number. */
export async function expectWhole(page: Page, count: number): Promise<number> {
  const versions = new Set<string>();
  const places = [0, 1, count >> 1, count - 2, count - 1, Math.floor(Math.random() * count)];
  for (const at of places) {
    const { value } = await ask(page, { type: 'page/exchange', exchangeId: `${OWN_PACK}/${at}` });
    const text = (value as { exchange: Exchange } | null)?.exchange.question.text ?? 'nothing';
    expect(text).toContain(`nummer${at}.`);
    versions.add(/^Uitgave(\d+)/.exec(text)?.[1] ?? text);
  }
  expect([...versions]).toHaveLength(1);
  const version = Number([...versions][0]);
  // The index and the lexicon belong to the same version.
  const found = await ask(page, { type: 'page/lookup', text: `"uitgave${version} nummer${count - 1}"` });
  expect(JSON.stringify(found.value)).toContain(`${OWN_PACK}/${count - 1}`);
  const card = await ask(page, {
    type: 'page/card',
    termId: 'uitgave',
    surface: `uitgave${version}`,
    sentence: '',
    paragraph: '',
  });
  expect(JSON.stringify(card.value)).toContain(`Uitgave${version} nummer0.`);
  expect((await storedState(page)).title).toBe(`Uitgave ${version}`);
  return version;
}
