import { expect, test } from 'vitest';
import type { Kept } from '../../../components/side-panel/content.ts';
import { keptFile } from '../../../components/side-panel/kept-export.ts';
import { SAMPLE_PACK, sampleView } from '../../../components/workbench/sample-library.ts';
import type { Exchange } from '../../../lib/corpus/pack.ts';

const [sample] = SAMPLE_PACK.exchanges as [Exchange];
const MOMENT = '2026-01-05T09:30:00.000Z';
const SOURCE = () => 'Antwoord op vragen van D66, Kamerstuk 32317, nr. 859.';

function kept(text: string | null, over: Partial<Exchange> = {}): Kept {
  const shown = sampleView(sample);
  return {
    note: { exchangeId: sample.id, text, bookmarked: true, changedAt: MOMENT },
    shown: { ...shown, exchange: { ...sample, ...over } },
  };
}

test('Markdown: question and answer as quotations, the source, and the note as it was written', async () => {
  const entry = kept('Kijk *hier* naar', {
    topic: 'Thema_1',
    question: { text: 'Eén *vraag*?\n\n1. Eerste', lines: [1, 1] },
  });
  const { text, name } = await keptFile([entry], 'markdown', SOURCE);
  expect(name).toBe('kamerlens.md');
  expect(text).toContain('## D66: Thema\\_1');
  expect(text).toContain('> Eén \\*vraag\\*?\n>\n> 1\\. Eerste');
  expect(text).toContain('— Antwoord op vragen van D66, Kamerstuk 32317, nr. 859.');
  expect(text).toContain('Kijk *hier* naar');
});

test('CSV: quotes doubled, line breaks kept, nothing that a spreadsheet would run', async () => {
  const { text } = await keptFile([kept('=HYPERLINK("x")\nregel 2')], 'csv', SOURCE);
  expect(text.startsWith('\uFEFF"id","group"')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""x"")\nregel 2"`);
  expect(text.endsWith('\r\n')).toBe(true);
});

test('BibTeX and CSL-JSON: the paper, its date, and the note', async () => {
  const { text: bibtex } = await keptFile([kept('50% & meer')], 'bibtex', SOURCE);
  expect(bibtex).toContain('@misc{kst-32317-859,');
  expect(bibtex).toContain('note = {50\\% \\& meer}');
  const { text: csl } = await keptFile([kept(null), kept('tweede')], 'csl-json', SOURCE);
  const items = JSON.parse(csl);
  expect(items).toHaveLength(2);
  expect(items[0]).not.toHaveProperty('note');
  expect(items[1]).toMatchObject({
    type: 'report',
    note: 'tweede',
    issued: { 'date-parts': [[2023, 10, 17]] },
    URL: 'https://zoek.officielebekendmakingen.nl/kst-32317-859.html',
  });
});
