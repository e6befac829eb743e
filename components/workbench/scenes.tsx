/** Every surface in every state, on real text. The page lists them; screenshot tests open them one by one. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { LibraryState } from '../../lib/library/reader.ts';
import type { TermCount } from '../../lib/messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { Options } from '../options/Options.tsx';
import type { OptionsPorts } from '../options/ports.ts';
import type { PageContent, RoomPorts } from '../side-panel/ports.ts';
import { createRoom } from '../side-panel/room.ts';
import type { Route } from '../side-panel/route.ts';
import { SidePanel } from '../side-panel/SidePanel.tsx';
import { SAMPLE_NOTES, SAMPLE_PACK, type SampleLibraryOptions, sampleLibrary } from './sample-library.ts';

/** A scene draws one surface in one state. */
export type Scene = () => ComponentChildren;

const nothing = async (): Promise<void> => {};

const TERMS: readonly TermCount[] = SAMPLE_PACK.terms.map(({ id, label }, index) => ({
  termId: id,
  label,
  count: index + 1,
}));

interface PanelScene extends SampleLibraryOptions {
  readonly page?: PageContent;
  readonly broken?: boolean;
  readonly endless?: boolean;
  readonly textSize?: number;
}

function panel(start: Route, options: PanelScene = {}): Scene {
  return () => {
    const library = sampleLibrary(options);
    const never = new Promise<never>(() => {});
    const ports: RoomPorts = {
      library: {
        ...library,
        ...(options.broken && { views: () => Promise.reject(new Error('The sample is broken on purpose')) }),
        ...(options.endless && { documents: () => never }),
      },
      settings: signal({ ...DEFAULT_SETTINGS, textSize: options.textSize ?? 1 }),
      setSettings: nothing,
      page: async () => options.page ?? { state: 'terms', terms: TERMS },
      scrollTo: nothing,
      putNote: nothing,
      repair: nothing,
      copy: nothing,
      save: () => {},
      openOptions: () => {},
    };
    const room = createRoom({ ports, start, signal: new AbortController().signal });
    return <SidePanel room={room} canGoBack={start.view === 'exchange'} back={() => {}} />;
  };
}

function options(settings: Partial<Settings> = {}, state?: LibraryState): Scene {
  return () => {
    const current = signal<Settings>({ ...DEFAULT_SETTINGS, ...settings });
    const library = sampleLibrary();
    const shown = signal<LibraryState | null>(state ?? null);
    if (state === undefined) {
      void library.state().then((ready) => {
        shown.value = ready;
      });
    }
    const ports: OptionsPorts = {
      settings: current,
      library: shown,
      documents: signal(SAMPLE_PACK.documents),
      shortcuts: signal([
        { description: 'Volgend begrip op de pagina', keys: 'Alt+Shift+K' },
        { description: 'Kaart openen', keys: '' },
      ]),
      setSettings: async (next) => {
        current.value = next;
      },
      changeShortcuts: async () => false,
      backup: async () => ({ settings: current.value, notes: SAMPLE_NOTES }),
      restore: nothing,
      removePack: nothing,
      repair: nothing,
      termLabels: async (ids) => new Map((await library.terms(ids)).map(({ id, label }) => [id, label])),
      save: () => {},
    };
    return <Options ports={ports} />;
  };
}

const longest = SAMPLE_PACK.exchanges.toSorted((a, b) => b.question.text.length - a.question.text.length)[0]?.id ?? '';
/** One with footnotes, sources and a pointer. */
const richest =
  SAMPLE_PACK.exchanges.toSorted(
    (a, b) => b.footnotes.length + b.refersTo.length - a.footnotes.length - a.refersTo.length,
  )[0]?.id ?? '';

export const SCENES: Readonly<Record<string, Scene>> = {
  'panel-page': panel({ view: 'page' }),
  'panel-page-unreadable': panel({ view: 'page' }, { page: { state: 'unreadable' } }),
  'panel-page-empty': panel({ view: 'page' }, { page: { state: 'terms', terms: [] } }),
  'panel-results': panel({ view: 'results', query: 'crisisverordening' }),
  'panel-nothing-found': panel({ view: 'results', query: 'kruidnagelkoekjes' }),
  'panel-exchange': panel({ view: 'exchange', id: richest }),
  'panel-exchange-longest': panel({ view: 'exchange', id: longest }),
  'panel-exchange-large': panel({ view: 'exchange', id: richest }, { textSize: 2 }),
  'panel-papers': panel({ view: 'papers' }),
  'panel-outline': panel({ view: 'outline', documentId: SAMPLE_PACK.documents[0]?.id ?? '' }),
  'panel-kept': panel({ view: 'kept' }),
  'panel-kept-empty': panel({ view: 'kept' }, { notes: [] }),
  'panel-missing': panel({ view: 'exchange', id: 'gone' }),
  'panel-loading': panel({ view: 'papers' }, { endless: true }),
  'panel-building': panel({ view: 'page' }, { broken: true, state: { state: 'building', done: 21, total: 57 } }),
  'panel-damaged': panel({ view: 'page' }, { broken: true, state: { state: 'damaged', reason: 'sample' } }),
  options: options(),
  'options-filled': options({
    sites: { mode: 'allow', patterns: ['nrc.nl', '*.overheid.nl', 'nos.nl/nieuwsuur'] },
    mutedTerms: ['crisisverordening'],
    recentSearches: { enabled: true, queries: ['tunesie', 'detectiebevel'] },
    marks: { enabled: true, density: 'page', style: 'background', colour: 'orange' },
  }),
  'options-building': options({}, { state: 'building', done: 21, total: 57 }),
  'options-damaged': options({}, { state: 'damaged', reason: 'sample' }),
};
