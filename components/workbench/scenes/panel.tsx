/** The side panel in every state. */
import { signal } from '@preact/signals';
import { DEFAULT_SETTINGS } from '../../../lib/settings.ts';
import type { PageContent, RoomPorts } from '../../side-panel/ports.ts';
import { createRoom } from '../../side-panel/room.ts';
import type { Route } from '../../side-panel/route.ts';
import { SidePanel } from '../../side-panel/SidePanel.tsx';
import {
  LONGEST,
  POINTED,
  POINTING,
  RICHEST,
  SAMPLE_PACK,
  SAMPLE_TERMS,
  type SampleLibraryOptions,
  sampleLibrary,
} from '../sample-library.ts';
import type { Scene } from './scene.ts';

interface PanelScene extends SampleLibraryOptions {
  readonly press?: Scene['press'];
  readonly page?: PageContent;
  readonly textSize?: number;
}

const dress = () => Promise.all([import('../../page/dress-page.ts'), import('../../side-panel/side-panel.css')]);
const nothing = async (): Promise<void> => {};

function panel(start: Route, options: PanelScene = {}): Scene {
  return {
    dress,
    press: options.press ?? [],
    draw() {
      const settings = signal({ ...DEFAULT_SETTINGS, textSize: options.textSize ?? 1 });
      const ports: RoomPorts = {
        library: sampleLibrary(options),
        settings,
        setSettings: async (next) => {
          settings.value = next;
        },
        page: async () => options.page ?? { state: 'terms', terms: SAMPLE_TERMS },
        scrollTo: nothing,
        putNote: nothing,
        repair: nothing,
        copy: nothing,
        save: () => {},
        openOptions: () => {},
      };
      const room = createRoom({ ports, start, signal: new AbortController().signal });
      return <SidePanel room={room} canGoBack={start.view === 'exchange'} back={() => {}} />;
    },
  };
}

const documentId = SAMPLE_PACK.documents[0]?.id ?? '';

export const PANEL_SCENES: Readonly<Record<string, Scene>> = {
  panel: panel({ view: 'page' }),
  'panel-page-unreadable': panel({ view: 'page' }, { page: { state: 'unreadable' } }),
  'panel-page-empty': panel({ view: 'page' }, { page: { state: 'terms', terms: [] } }),
  'panel-results': panel({ view: 'results', query: 'crisisverordening' }),
  'panel-results-understood': panel({ view: 'results', query: 'sp tunesie' }),
  'panel-nothing-found': panel({ view: 'results', query: 'kruidnagelkoekjes' }),
  'panel-exchange': panel({ view: 'exchange', id: RICHEST }),
  'panel-exchange-pointing': panel({ view: 'exchange', id: POINTING }),
  'panel-exchange-pointed': panel({ view: 'exchange', id: POINTED }),
  'panel-exchange-longest': panel({ view: 'exchange', id: LONGEST }),
  'panel-exchange-large': panel({ view: 'exchange', id: RICHEST }, { textSize: 2 }),
  'panel-papers': panel({ view: 'papers' }),
  'panel-outline': panel({ view: 'outline', documentId }),
  'panel-kept': panel({ view: 'kept' }),
  'panel-kept-empty': panel({ view: 'kept' }, { notes: [] }),
  'panel-missing': panel({ view: 'exchange', id: 'gone' }),
  'panel-loading': panel({ view: 'papers' }, { fault: 'silent' }),
  'panel-building': panel({ view: 'papers' }, { fault: 'broken', state: { state: 'building', done: 21, total: 57 } }),
  'panel-damaged': panel({ view: 'papers' }, { fault: 'broken', state: { state: 'damaged', reason: 'sample' } }),
  'panel-damaged-served': panel({ view: 'papers' }, { state: { state: 'damaged', reason: 'sample' } }),
};
