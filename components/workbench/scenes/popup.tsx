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
  readonly page?: TabPage;
  readonly settings?: Partial<Settings>;
}

function popup(query: string, options: PopupScene = {}): Scene {
  return {
    dress,
    draw() {
      const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...options.settings });
      const ports: PopupPorts = {
        library: sampleLibrary(options),
        page: async () => options.page ?? { state: 'terms', terms: SAMPLE_TERMS, url: URL_READ },
        scrollTo: nothing,
        open: () => {},
        openOptions: () => {},
        paperPage: false,
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
  'popup-off': popup('', { page: { state: 'off', url: URL_READ } }),
  'popup-unreadable': popup('', { page: { state: 'unreadable' } }),
  'popup-building': popup('', { state: { state: 'building', done: 21, total: 57 } }),
  'popup-damaged': popup('', { state: { state: 'damaged', reason: 'sample' } }),
};
