/** The library page: as it comes, filled, while papers are added, and with what can go wrong. */
import { signal } from '@preact/signals';
import type { Offer, OfferedPart } from '../../../lib/library/offer/offer.ts';
import type { InstalledPack, LibraryState } from '../../../lib/library/reader.ts';
import type { Subscription } from '../../../lib/library/schema.ts';
import { LibraryPage } from '../../library/LibraryPage.tsx';
import type { LibraryPorts } from '../../library/ports.ts';
import { SAMPLE_PACK } from '../sample-library.ts';
import type { Scene } from './scene.ts';

const dress = () => Promise.all([import('../../page/dress-page.ts'), import('../../library/library.css')]);
const never = (): Promise<never> => new Promise(() => {});

const BUNDLED: InstalledPack = {
  id: SAMPLE_PACK.id,
  title: SAMPLE_PACK.title,
  bundled: true,
  installedAt: '2026-01-05T09:30:00.000Z',
  counts: { documents: 1, exchanges: 57, terms: 214 },
};
const OWN: InstalledPack = {
  id: 'own',
  title: 'Lijst van vragen en antwoorden over de begroting van het Ministerie van Justitie en Veiligheid 2024',
  bundled: false,
  installedAt: '2026-02-11T14:05:00.000Z',
  counts: { documents: 3, exchanges: 412, terms: 96 },
};

const FOLLOWED: Subscription = {
  url: 'https://redactie.example/pakketten/europa-week.jsonl.gz',
  title: 'Europa, elke week',
  everyHours: 168,
  etag: null,
  lastModified: null,
  sha256: '9f2c1d0be4a7f6e85d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6',
  packId: OWN.id,
  checkedAt: Date.parse('2026-02-18T07:00:00.000Z'),
  problem: null,
  difference: { added: 12, changed: 1, removed: 0 },
};

const PART: OfferedPart = {
  kind: 'papers',
  names: ['verslag-schriftelijk-overleg.pdf'],
  packId: 'offered',
  title: SAMPLE_PACK.documents[0]?.title ?? SAMPLE_PACK.title,
  layouts: ['L1'],
  counts: { documents: 1, exchanges: 34, remarks: 4, terms: 51 },
  documents: [],
  exchanges: SAMPLE_PACK.exchanges.map(({ id, group, question }) => ({
    id,
    group,
    opening: question.text.slice(0, 140),
  })),
  terms: SAMPLE_PACK.terms.map(({ label }) => label),
  leftOut: SAMPLE_PACK.remarks.map(({ text, lines }) => ({
    kind: 'remark',
    name: 'verslag-schriftelijk-overleg.pdf',
    lines: [lines[0], lines[1]],
    opening: text.slice(0, 120),
  })),
  leftOutCounts: { remark: SAMPLE_PACK.remarks.length, unanswered: 2, front: 3 },
  repeated: 0,
  file: new Blob(),
};

interface LibraryScene {
  /** @default only what ships */
  readonly state?: LibraryState;
  readonly subscriptions?: readonly Subscription[];
  /** What a reading of a tab's page gives; without it none is asked for. */
  readonly offer?: 'silent' | { readonly code: string } | Offer;
  readonly press?: Scene['press'];
}

const ready = (...packs: InstalledPack[]): LibraryState => ({ state: 'ready', generation: 'sample', packs });

function library({ state = ready(BUNDLED), subscriptions = [], offer, press = [] }: LibraryScene): Scene {
  const draw = () => {
    const ports: LibraryPorts = {
      library: signal(state),
      documents: signal(new Set(SAMPLE_PACK.documents.map(({ id }) => id))),
      room: signal(null),
      subscriptions: signal(subscriptions),
      tabContent: async () => ({ kind: 'page', file: { name: 'verslag-schriftelijk-overleg.pdf', blob: new Blob() } }),
      tabPdf: never,
      read: async (files, { progress }) => {
        progress({ name: files[0]?.name ?? '', done: 0.4 });
        if (offer === undefined || offer === 'silent') return never();
        if ('code' in offer) throw Object.assign(new Error('On purpose'), offer);
        return offer;
      },
      stage: (_, { progress }) => {
        progress(21);
        return never();
      },
      commit: async () => ({ kept: null }),
      cancel: async () => {},
      remove: async () => ({ kept: 'stage' }),
      repair: async () => {},
      documentsOf: async () => SAMPLE_PACK.documents,
      exportPack: async () => {},
      allow: async () => false,
      subscribe: async () => {},
      unsubscribe: async () => {},
      release: async () => {},
      check: never,
    };
    return <LibraryPage ports={ports} fromTab={offer === undefined ? null : 1} />;
  };
  return { dress, draw, press };
}

const filled = { state: ready(BUNDLED, OWN), subscriptions: [FOLLOWED] };
const both: Offer = { parts: [PART], refused: [{ name: 'scan.pdf', code: 'paper-image', line: null }] };

export const LIBRARY_SCENES: Readonly<Record<string, Scene>> = {
  library: library({}),
  'library-filled': library(filled),
  'library-papers': library({ ...filled, press: ['.pack-list summary'] }),
  'library-reading': library({ offer: 'silent' }),
  'library-preview': library({ offer: both, press: ['.preview-part details:nth-of-type(1) summary'] }),
  'library-refused': library({
    offer: { parts: [], refused: [{ name: 'boodschappen.txt', code: 'paper-unknown-layout', line: 1 }] },
  }),
  'library-adding': library({ offer: both, press: ['.library-card .kl-primary'] }),
  'library-failed': library({ offer: { code: 'tab-closed' } }),
  'library-full': library({ offer: { code: 'full' } }),
  'library-offline': library({
    ...filled,
    subscriptions: [{ ...FOLLOWED, difference: null, problem: 'subscription-offline' }],
  }),
  'library-notice': library({ ...filled, press: ['.pack-list li:nth-child(2) .kl-text-button'] }),
  'library-building': library({ state: { state: 'building', done: 21, total: 57 } }),
  'library-damaged': library({ state: { state: 'damaged', reason: 'sample' } }),
  'library-newer': library({ state: { state: 'damaged', reason: 'newer' } }),
};
