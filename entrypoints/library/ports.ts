/** The library page's way to the outside: tabs, the reading worker, the background, files. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { LibraryPorts } from '../../components/library/ports.ts';
import { saveBlob } from '../../components/page/save-file.ts';
import { slug } from '../../lib/corpus/ids.ts';
import { watchLibrary } from '../../lib/library/changes.ts';
import { Connection } from '../../lib/library/connection.ts';
import { cancelImport, commitImport, stageImport } from '../../lib/library/import.ts';
import { exportOf } from '../../lib/library/pack-export.ts';
import type { Library, LibraryState } from '../../lib/library/reader.ts';
import type { Subscription } from '../../lib/library/schema.ts';
import { sendToBackground } from '../../lib/transport.ts';
import { readFiles } from './read-files.ts';
import { tabContent, tabPdf } from './tab-content.ts';

/** Looking at an address may mean fetching and storing a large pack. */
const CHECK_PATIENCE = 10 * 60 * 1000;

const siteOf = (url: string): { origins: string[] } => ({ origins: [`${new URL(url).origin}/*`] });

export function createPorts(opening: Promise<Library>, ended: AbortSignal): LibraryPorts {
  const connection = new Connection();
  ended.addEventListener('abort', () => connection.close());
  const library = signal<LibraryState | null>(null);
  const documents = signal<ReadonlySet<string>>(new Set());
  const room = signal<LibraryPorts['room']['value']>(null);
  const subscriptions = signal<readonly Subscription[]>([]);

  async function read(): Promise<void> {
    const opened = await opening;
    library.value = await opened.state();
    documents.value = new Set((await opened.documents()).map(({ id }) => id));
    const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
    room.value = usage === undefined || quota === undefined ? null : { used: usage, free: Math.max(0, quota - usage) };
  }
  async function readSubscriptions(): Promise<void> {
    subscriptions.value = await connection.withLibrary((db) => db.getAll('subscriptions'));
  }
  const report = (error: unknown): void =>
    console.error(new Error('The library page could not read the library', { cause: error }));
  void read().then(readSubscriptions).catch(report);
  watchLibrary((event) => {
    if (event.type === 'changed') void read().then(readSubscriptions).catch(report);
    else if (event.type === 'progress' && event.stage === null) {
      library.value = { state: 'building', done: event.done, total: event.total };
    }
  }, ended);

  async function rowsOf(packId: string) {
    const entry = (await connection.current())?.packs.find(({ id }) => id === packId);
    if (entry === undefined) throw Object.assign(new Error('No such pack'), { code: 'missing' });
    return connection.pack(entry);
  }

  async function release(url: string): Promise<void> {
    const { origin } = new URL(url);
    if (subscriptions.value.some((other) => new URL(other.url).origin === origin)) return;
    await browser.permissions.remove(siteOf(url));
  }

  return {
    library,
    documents,
    room,
    subscriptions,
    tabContent,
    tabPdf,
    read: readFiles,
    stage: stageImport,
    async commit(stage) {
      const outcome = await commitImport(stage);
      // Firefox may ask; the reader's papers are worth the question, and no answer changes nothing.
      void navigator.storage.persist?.().catch(() => {});
      await read();
      return outcome;
    },
    cancel: cancelImport,
    async remove(packId) {
      const outcome = await sendToBackground({ type: 'library/remove', packId, undoable: true }, { timeout: 60_000 });
      await read();
      return outcome;
    },
    async repair() {
      await sendToBackground({ type: 'library/repair' }, { timeout: 60_000 });
      await read();
    },
    async documentsOf({ id }) {
      const rows = await rowsOf(id);
      const found = await rows.read((get) => Promise.all(rows.about.documents.map((each) => get('documents', each))));
      return found.flatMap((row) => (row === undefined ? [] : [row.document]));
    },
    async exportPack({ id, title }, documentIds, form) {
      const blob = await exportOf(await rowsOf(id), documentIds, form);
      saveBlob(`${slug(title) || 'kamerlens'}${form === 'json' ? '.json' : '.jsonl.gz'}`, blob);
    },
    allow: (url) => browser.permissions.request(siteOf(url)),
    async subscribe(url, everyHours) {
      await sendToBackground({ type: 'subscription/put', url, everyHours });
      await readSubscriptions();
    },
    async unsubscribe(url) {
      await sendToBackground({ type: 'subscription/remove', url });
      await readSubscriptions();
      await release(url);
    },
    release,
    async check(url) {
      const outcome = await sendToBackground({ type: 'subscription/check', url }, { timeout: CHECK_PATIENCE });
      await readSubscriptions();
      return outcome;
    },
  };
}
