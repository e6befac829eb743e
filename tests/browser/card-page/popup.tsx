/** A page that shows the popup in states that a healthy extension seldom has, over a made-up library. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../../components/popup/popup.css';
import { Popup } from '../../../components/popup/Popup.tsx';
import { createPopup } from '../../../components/popup/popup-model.ts';
import type { PopupPorts, TabPage } from '../../../components/popup/ports.ts';
import type { LibraryState } from '../../../lib/library/reader.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';

const asked = new URLSearchParams(location.search);
const LIBRARY: Record<string, LibraryState> = {
  ready: { state: 'ready', generation: 'g', packs: [] },
  building: { state: 'building', done: 30, total: 100 },
  damaged: { state: 'damaged', reason: 'test' },
};
const term = (label: string, count: number) => ({ termId: label, label, count });
const PAGES: Record<string, TabPage> = {
  terms: {
    state: 'terms',
    url: 'https://www.nieuws.example.nl/',
    terms: [
      term('crisisverordening', 3),
      term('verordening voorkoming en bestrijding van seksueel kindermisbruik', 12),
      term('EL PAcCTO', 1),
    ],
  },
  none: { state: 'terms', url: 'https://nieuws.nl/', terms: [] },
  off: { state: 'off', url: 'https://nieuws.nl/' },
  unreadable: { state: 'unreadable' },
};

let state = LIBRARY[asked.get('library') ?? 'ready']!;
let changed = () => {};
const ports: PopupPorts = {
  library: {
    state: async () => state,
    views: async () => [],
    names: async () => [],
    async *search(query) {
      if (asked.get('search') === 'slow') await new Promise(() => {});
      if (asked.get('search') === 'broken') throw new Error('no database');
      yield { query, hits: [], filters: [], correction: null, suggestions: ['detectiebevel'], complete: true };
    },
  },
  page: async () => PAGES[asked.get('page') ?? 'terms']!,
  scrollTo: async () => {},
  open: () => {},
  openOptions: () => {},
  paperPage: false,
  addPage: () => {},
  close: () => {},
  saveSettings: async () => {
    if (asked.get('storage') === 'full') throw new Error('quota');
  },
  withSite: (settings, _, on) => ({ ...settings, sites: { mode: 'block', patterns: on ? [] : ['nieuws.nl'] } }),
  marksAllowed: (settings) => settings.sites.patterns.length === 0,
  repair: async () => {
    if (asked.get('repair') === 'fails') throw new Error('quota');
    state = LIBRARY.ready!;
    changed();
  },
  watchLibrary: (heard) => {
    changed = heard;
  },
};
const recentSearches = {
  enabled: asked.get('recent') !== 'off',
  queries: ['Tunesië', 'wat vindt de SP van de crisisverordening'],
};
const settings = signal({ ...DEFAULT_SETTINGS, recentSearches });
document.documentElement.dataset.place = 'tab';
const model = createPopup({ ports, settings, query: asked.get('q') ?? '', ended: new AbortController().signal });
render(<Popup model={model} ports={ports} />, document.getElementById('main')!);
