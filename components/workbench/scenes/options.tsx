/** The options page: as it comes, filled in, and with a library in trouble. */
import { signal } from '@preact/signals';
import type { LibraryState } from '../../../lib/library/reader.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings.ts';
import { Options } from '../../options/Options.tsx';
import type { OptionsPorts } from '../../options/ports.ts';
import { SAMPLE_NOTES, SAMPLE_PACK, sampleLibrary } from '../sample-library.ts';
import type { Scene } from './scene.ts';

const dress = () => Promise.all([import('../../page/dress-page.ts'), import('../../options/options.css')]);
const nothing = async (): Promise<void> => {};

function options(settings: Partial<Settings> = {}, state?: LibraryState, press: Scene['press'] = []): Scene {
  const draw = () => {
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
  return { dress, draw, press };
}

export const OPTIONS_SCENES: Readonly<Record<string, Scene>> = {
  options: options(),
  'options-filled': options({
    sites: { mode: 'allow', patterns: ['nrc.nl', '*.overheid.nl', 'nos.nl/nieuwsuur'] },
    mutedTerms: SAMPLE_PACK.terms.slice(0, 1).map(({ id }) => id),
    recentSearches: { enabled: true, queries: ['tunesie', 'detectiebevel'] },
    marks: { enabled: true, density: 'page', style: 'background', colour: 'orange' },
  }),
  'options-notice': options({ sites: { mode: 'block', patterns: ['nrc.nl'] } }, undefined, ['.item-list button']),
  'options-building': options({}, { state: 'building', done: 21, total: 57 }),
  'options-damaged': options({}, { state: 'damaged', reason: 'sample' }),
};
