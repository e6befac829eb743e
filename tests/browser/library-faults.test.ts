/**
 * Imports that are cut off in a real browser: the worker killed, the browser killed, the disk full. Afterwards the library is
 * entirely the old or entirely the new, and the reader's notes are there. `LIBRARY_KILLS` and `LIBRARY_CRASHES` set how often
 * (2 each by default; 50 and 10 for the proof). Every second kill is aimed at the switch, which takes some ten milliseconds of a
 * second; the others are spread over the whole of an import.
 */
import { cpSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchExtension, type RunningExtension } from './extension.ts';
import {
  ask,
  beginStage,
  expectWhole,
  install,
  largePack,
  openOwnPage,
  staged,
  storedState,
  until,
} from './library-page.ts';

const KILLS = Number(process.env.LIBRARY_KILLS ?? 2);
const CRASHES = Number(process.env.LIBRARY_CRASHES ?? 2);
const COUNT = 2000;
/** Enough to fill a small disk. */
const FEW = 600;
const NOTE = { type: 'notes/put', exchangeId: 'eigen-pak/7', text: 'van de lezer', bookmarked: true };

let profile: string;
let running: RunningExtension;
/** Milliseconds an import takes on this machine today. */
let usual = 2500;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kamerlens-faults-'));
  running = await launchExtension({ profile });
});

afterAll(async () => {
  await running?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function note(page: Page): Promise<unknown> {
  return page.evaluate(
    (id) =>
      new Promise((done) => {
        const opening = indexedDB.open('kamerlens');
        opening.onsuccess = () => {
          const request = opening.result.transaction('notes').objectStore('notes').get(id);
          request.onsuccess = () => {
            opening.result.close();
            done(request.result?.text);
          };
        };
      }),
    NOTE.exchangeId,
  );
}

async function killWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** How long the switch takes at most, in ms, with its compiling of the lexicon. */
const SWITCH = 250;

/**
 * Imports version `version`, and kills at the `number`th of `all` moments: of the whole import for even numbers, of the switch for odd
 * ones. Resolves when both are over, whatever became of the import.
 */
async function killedAt(
  number: number,
  all: number,
  { page, version, kill }: { readonly page: Page; readonly version: number; readonly kill: () => void | Promise<void> },
): Promise<void> {
  const stopped = new AbortController();
  const isStaged = Promise.withResolvers<void>();
  const importing = (async () => {
    const stage = await beginStage(page, largePack(COUNT, version));
    await staged(page, stage, stopped.signal);
    isStaged.resolve();
    await ask(page, { type: 'library/commit', stage });
  })().catch(() => {});
  // Somewhere in the part of the time that is this kill's own: together they cover all of it.
  const share = ((number >> 1) + Math.random()) / Math.ceil(all / 2);
  if (number % 2 === 0) await wait(share * usual * 1.2);
  else {
    await Promise.race([isStaged.promise, importing]);
    await wait(share * SWITCH);
  }
  await kill();
  stopped.abort();
  await importing;
}

test(
  `a worker killed at ${KILLS} random moments of an import of ${COUNT} exchanges`,
  async () => {
    const page = await openOwnPage(running);
    await install(page, largePack(COUNT, 1));
    await ask(page, NOTE);
    const start = performance.now();
    await install(page, largePack(COUNT, 2));
    usual = performance.now() - start;

    const outcomes = { old: 0, new: 0 };
    let version = 2;
    for (let kill = 0; kill < KILLS; kill++) {
      const next = version + 1;
      await killedAt(kill, KILLS, { page, version: next, kill: () => killWorkers(page) });
      // A message wakes the next worker, which clears up after the last.
      await until(async () => (await ask(page, { type: 'library/ready' })).ok);
      const whole = await expectWhole(page, COUNT);
      expect([version, next]).toContain(whole);
      outcomes[whole === next ? 'new' : 'old'] += 1;
      expect(await note(page)).toBe(NOTE.text);
      version = await settled(page);
    }
    console.log(
      `worker killed ${KILLS} times: ${outcomes.old} times the old library, ${outcomes.new} times the new, 0 between`,
    );
    await page.close();
  },
  120_000 + KILLS * 8000,
);

/** Drops what is staged and gives the version that is installed. */
async function settled(page: Page): Promise<number> {
  for (const { key } of (await storedState(page)).stages) await ask(page, { type: 'library/cancel', stage: key });
  await until(async () => {
    const state = await storedState(page);
    return state.stages.length === 0 && state.databases === 3;
  });
  return Number((await storedState(page)).title?.replace('Uitgave ', ''));
}

test(
  `a browser killed at ${CRASHES} random moments`,
  async () => {
    // A browser that has just started takes longer than one that has imported fifty times.
    await running.close().catch(() => {});
    rmSync(join(profile, 'SingletonLock'), { force: true });
    running = await launchExtension({ profile });
    let page = await openOwnPage(running);
    if ((await storedState(page)).title === null) await install(page, largePack(COUNT, 1));
    await ask(page, NOTE);
    let version = await settled(page);
    const start = performance.now();
    await install(page, largePack(COUNT, ++version));
    usual = performance.now() - start;
    const outcomes = { old: 0, new: 0 };
    for (let crash = 0; crash < CRASHES; crash++) {
      const next = version + 1;
      const kill = () => {
        process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
      };
      await killedAt(crash, CRASHES, { page, version: next, kill });
      await running.close().catch(() => {});
      rmSync(join(profile, 'SingletonLock'), { force: true });
      running = await launchExtension({ profile });
      page = await openOwnPage(running);
      const whole = await expectWhole(page, COUNT);
      expect([version, next]).toContain(whole);
      outcomes[whole === next ? 'new' : 'old'] += 1;
      expect(await note(page)).toBe(NOTE.text);
      version = await settled(page);
    }
    console.log(
      `browser killed ${CRASHES} times: ${outcomes.old} times the old library, ${outcomes.new} times the new, 0 between`,
    );
  },
  120_000 + CRASHES * 15_000,
);

/** The build without the permission for unlimited storage, which would make a quota void. */
function limitedBuild(): string {
  const copy = mkdtempSync(join(tmpdir(), 'kamerlens-limited-'));
  cpSync(resolve(import.meta.dirname, '../../.output/chrome-mv3'), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}

/** What the background says next of a stage. */
function nextOutcome(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const channel = new BroadcastChannel('kamerlens-library');
        channel.onmessage = ({ data }) => {
          if (data.type === 'refused' || data.type === 'staged') done(data);
        };
      }),
  );
}

test('a disk that is full leaves the library as it was, and says so', async () => {
  const extension = limitedBuild();
  const ownProfile = mkdtempSync(join(tmpdir(), 'kamerlens-full-'));
  let limited = await launchExtension({ extension, profile: ownProfile });
  try {
    await install(await openOwnPage(limited), largePack(FEW, 1));
    // Chromium remembers for a while how much room there was; a new start asks anew.
    await limited.close();
    limited = await launchExtension({ extension, profile: ownProfile });
    const page = await openOwnPage(limited);
    const session = await page.context().newCDPSession(page);
    const origin = limited.url('').replace(/\/$/, '');
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    for (const room of [500_000, 0]) {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + room });
      const outcome = nextOutcome(page);
      await beginStage(page, largePack(FEW, 2, 4000));
      expect(await outcome, `${room} bytes left`).toMatchObject({ type: 'refused', code: 'full' });
      expect(await expectWhole(page, FEW)).toBe(1);
    }
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await install(page, largePack(FEW, 3));
    expect(await expectWhole(page, FEW)).toBe(3);
  } finally {
    await limited.close();
    rmSync(extension, { recursive: true, force: true });
    rmSync(ownProfile, { recursive: true, force: true });
  }
});
