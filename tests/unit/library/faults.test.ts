/** A write that fails, at every place where one can fail: the library is then entirely the old or entirely the new. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { found, freshProfile, incoming, install, samplePack, startLibrary, type TestLibrary } from './sample.ts';

beforeEach(freshProfile);
afterEach(() => vi.restoreAllMocks());

/** Makes the `n`th call of `put`, `delete` or `clear` on any store fail the way a disk does. Gives the number of calls made. */
function failAt(n: number, name: 'UnknownError' | 'QuotaExceededError'): () => number {
  let calls = 0;
  for (const method of ['put', 'delete', 'clear'] as const) {
    const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given: unknown[]) {
      calls += 1;
      const request = original.apply(this, given) as never;
      if (calls === n) {
        const { transaction } = this;
        transaction.abort();
        // What a browser gives as the reason when the disk and not the program gave up.
        Object.defineProperty(transaction, 'error', { value: new DOMException('simulated', name) });
      }
      return request;
    });
  }
  return () => calls;
}

/** What a reader can see of it. */
async function visible(library: TestLibrary): Promise<unknown> {
  return {
    ids: (await found(library, '-x')).sort(),
    first: (await library.library.exchange('a-x1'))?.question.text,
    lexicon: (await library.connection.withLibrary((db) => db.getAll('lexicons'))).map(({ base64 }) => atob(base64)),
    note: await library.library.note('a-x1'),
  };
}

const change = {
  update: (library: TestLibrary) => install(library, samplePack('a', 60, 2)),
  add: (library: TestLibrary) => install(library, samplePack('b', 60)),
  remove: (library: TestLibrary) => library.writer.remove('a'),
};

async function before(): Promise<TestLibrary> {
  freshProfile();
  const library = startLibrary();
  await install(library, samplePack('a', 40));
  await install(library, samplePack('c', 5));
  await library.connection.withLibrary((db) =>
    db.put('notes', { exchangeId: 'a-x1', text: 'mijn notitie', bookmarked: true, changedAt: '2026-01-01' }),
  );
  return library;
}

test.each(['UnknownError', 'QuotaExceededError'] as const)('%s at every single write', async (name) => {
  let faults = 0;
  for (const run of Object.values(change)) {
    const old = await visible(await before());
    const changed = await before();
    const counted = failAt(Number.POSITIVE_INFINITY, name);
    await run(changed);
    const writes = counted();
    vi.restoreAllMocks();
    const fresh = await visible(startLibrary());
    expect(writes).toBeGreaterThanOrEqual(3);

    for (let n = 1; n <= writes; n++) {
      await before();
      vi.spyOn(console, 'error').mockImplementation(() => {});
      failAt(n, name);
      const failure = await run(startLibrary()).then(
        () => null,
        (error: unknown) => error,
      );
      vi.restoreAllMocks();
      const restarted = startLibrary();
      // What was staged and not taken in waits an hour for the reader's word.
      await restarted.writer.sweep(Date.now() + 2 * 60 * 60 * 1000);
      // Whoever was told of a failure still has the old library; whoever was not has the new one.
      expect(await visible(restarted)).toEqual(failure === null ? fresh : old);
      const packs = (await restarted.connection.current())?.packs.length ?? 0;
      expect(await indexedDB.databases()).toHaveLength(packs + 1);
      // And it can be done again.
      await run(restarted);
      expect(await visible(restarted)).toEqual(fresh);
      faults += 1;
    }
  }
  expect(faults).toBeGreaterThan(30);
});

test('an import that is refused half way leaves nothing behind', async () => {
  const library = await before();
  const old = await visible(library);
  const { parts } = incoming(samplePack('b', 700));
  const breaking = function* () {
    let taken = 0;
    for (const part of parts as Iterable<never>) {
      if (taken++ === 600) throw new Error('cut off');
      yield part;
    }
  };
  await expect(library.writer.stage(incoming(samplePack('b', 700), { parts: breaking() }))).rejects.toThrow('cut off');
  expect(await visible(library)).toEqual(old);
  expect(await indexedDB.databases()).toHaveLength(3);
});
