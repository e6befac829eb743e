/** The popup in every state. */
import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings.ts';
import { Popup } from '../../popup/Popup.tsx';
import { createPopup } from '../../popup/popup-model.ts';
import type { PopupPorts, TabPage } from '../../popup/ports.ts';
import { SAMPLE_TERMS, type SampleLibraryOptions, sampleLibrary } from '../sample-library.ts';
import type { Scene } from './scene.ts';

const dress = () => import('../../popup/popup.css');
const nothing = async (): Promise<void> => {};
const URL_READ = 'https://nieuws.example/artikel';

interface PopupScene extends SampleLibraryOptions {
  readonly press?: Scene['press'];
  readonly page?: TabPage;
  readonly settings?: Partial<Settings>;
  readonly paperPage?: boolean;
}

function popup(query: string, options: PopupScene = {}): Scene {
  return {
    dress,
    press: options.press ?? [],
    draw() {
      const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...options.settings });
      const ports: PopupPorts = {
        library: sampleLibrary(options),
        page: async () => options.page ?? { state: 'terms', terms: SAMPLE_TERMS, url: URL_READ },
        scrollTo: nothing,
        open: () => {},
        openOptions: () => {},
        paperPage: options.paperPage === true,
        addPage: () => {},
        close: () => {},
        saveSettings: nothing,
        withSite: (current) => current,
        marksAllowed: ({ marks }) => marks.enabled,
        repair: nothing,
        watchLibrary: () => {},
      };
      const model = createPopup({ ports, settings, query, ended: new AbortController().signal });
      return <Popup model={model} ports={ports} />;
    },
  };
}

export const POPUP_SCENES: Readonly<Record<string, Scene>> = {
  popup: popup(''),
  'popup-recent': popup('', { settings: { recentSearches: { enabled: true, queries: ['tunesië', 'detectiebevel'] } } }),
  'popup-results': popup('crisisverordening'),
  'popup-nothing-found': popup('kruidnagelkoekjes'),
  'popup-filters': popup('crisisverordening', { press: ['.popup-filter[aria-expanded]'] }),
  'popup-failed': popup('crisisverordening', { fault: 'broken' }),
  'popup-loading': popup('crisisverordening', { fault: 'silent' }),
  'popup-not-kept': popup('', { settings: { recentSearches: { enabled: false, queries: [] } } }),
  'popup-understood': popup('sp tunesie'),
  'popup-help': popup('', { press: ['.popup-search .kl-icon-button'] }),
  'popup-paper': popup('', { paperPage: true }),
  'popup-forgotten': popup('', {
    settings: { recentSearches: { enabled: true, queries: ['tunesië'] } },
    press: ['.popup-row button'],
  }),
  'popup-no-terms': popup('', { page: { state: 'terms', terms: [], url: URL_READ } }),
  'popup-off': popup('', { page: { state: 'off', url: URL_READ } }),
  'popup-unreadable': popup('', { page: { state: 'unreadable' } }),
  'popup-building': popup('', { state: { state: 'building', done: 21, total: 57 } }),
  'popup-damaged': popup('', { state: { state: 'damaged', reason: 'sample' } }),
};
