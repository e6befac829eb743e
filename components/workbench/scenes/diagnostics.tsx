/** The page for bug reports, in order and with a library in trouble. */
import { Diagnostics } from '../../diagnostics/Diagnostics.tsx';
import type { Report } from '../../diagnostics/report.ts';
import type { Scene } from './scene.ts';

const dress = () => Promise.all([import('../../page/dress-page.ts'), import('../../diagnostics/diagnostics.css')]);

const REPORT: Report = {
  version: '0.1.0',
  browser: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  language: 'nl',
  library: { state: 'ready', packs: 2, documents: 4, exchanges: 469, terms: 310 },
  storage: { used: 4_200_000, quota: 8_500_000_000 },
  timings: [
    { what: 'Open the library', ms: 11.2 },
    { what: 'Search', ms: 3.4 },
  ],
  faults: [],
};

const diagnostics = (report: Report, press: Scene['press'] = []): Scene => ({
  dress,
  draw: () => <Diagnostics report={report} copy={async () => {}} />,
  press,
});

export const DIAGNOSTICS_SCENES: Readonly<Record<string, Scene>> = {
  diagnostics: diagnostics(REPORT),
  'diagnostics-copied': diagnostics(REPORT, ['.kl-button']),
  'diagnostics-faults': diagnostics({
    ...REPORT,
    library: { state: 'damaged (newer)', packs: 0, documents: 0, exchanges: 0, terms: 0 },
    storage: null,
    faults: [
      { at: '2026-01-05T09:30:00.000Z', where: 'library/repair', error: 'LibraryError (blocked) < VersionError' },
    ],
  }),
};
