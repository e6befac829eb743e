/** Bookmarks and notes as a file that other programs read. */
import type { Citable } from '../../lib/citation/index.ts';
import type { ExchangeView } from '../../lib/messages.ts';
import type { Kept } from './content.ts';

export type KeptFormat = 'markdown' | 'csv' | 'bibtex' | 'csl-json';

/** Where an exchange is written down, in one line of the reader's language. */
export type SourceLine = (view: ExchangeView) => string;

export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The formats of reference managers are loaded only when asked for: they know every kind of paper and law. */
export async function keptFile(kept: readonly Kept[], format: KeptFormat, source: SourceLine): Promise<KeptFile> {
  switch (format) {
    case 'markdown':
      return { name: 'kamerlens.md', type: 'text/markdown', text: markdown(kept, source) };
    case 'csv':
      return { name: 'kamerlens.csv', type: 'text/csv', text: csv(kept, source) };
    case 'bibtex': {
      const { toBibtex } = await import('../../lib/citation/export.ts');
      return { name: 'kamerlens.bib', type: 'application/x-bibtex', text: `${toBibtex(kept.map(citable))}\n` };
    }
    case 'csl-json': {
      const { toCslJson } = await import('../../lib/citation/export.ts');
      const text = `${JSON.stringify(toCslJson(kept.map(citable)), null, 2)}\n`;
      return { name: 'kamerlens.json', type: 'application/json', text };
    }
  }
}

/** An exchange as something that can be cited: the paper it stands in, named by who asked what. */
function citable({ note, shown }: Kept): Citable {
  const { exchange, document } = shown;
  const paper =
    document.dossier === null || document.number === null ? null : `kst-${document.dossier}-${document.number}`;
  const asked = [exchange.group, exchange.topic].filter((part) => part !== null).join(': ');
  return {
    id: paper ?? document.url ?? document.id,
    title: asked === '' ? document.title : `${asked} (${document.title})`,
    url: document.url,
    ...(document.date !== null && { date: document.date }),
    ...(note.text !== null && { note: note.text }),
  };
}

/** One heading an exchange: topic, source, question and answer as quotations, one's own note. */
function markdown(kept: readonly Kept[], source: SourceLine): string {
  return `${kept
    .map(({ note, shown }) => {
      const { exchange } = shown;
      return [
        `## ${escapeMarkdown([exchange.group, exchange.topic].filter(Boolean).join(': '))}`,
        quoted(exchange.question.text),
        exchange.answer === null ? null : quoted(exchange.answer.text),
        `— ${escapeMarkdown(source(shown))}`,
        note.text,
      ]
        .filter((block) => block !== null && block !== '')
        .join('\n\n');
    })
    .join('\n\n')}\n`;
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
    .join('\n');
}

/** Only what would change the meaning: a paper is full of points and hyphens that mean nothing to Markdown. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\d+)([.)]\s)/, '$1\\$2')
    .replace(/^([#+-])(\s)/, '\\$1$2');
}

const COLUMNS = [
  'id',
  'group',
  'topic',
  'question',
  'answer',
  'source',
  'url',
  'note',
  'bookmarked',
  'changed',
] as const;

/** RFC 4180, with a byte order mark so that spreadsheets read the accents. */
function csv(kept: readonly Kept[], source: SourceLine): string {
  const rows = kept.map(({ note, shown }) => {
    const { exchange, document } = shown;
    return [
      exchange.id,
      exchange.group ?? '',
      exchange.topic ?? '',
      exchange.question.text,
      exchange.answer?.text ?? '',
      source(shown),
      document.url ?? '',
      note.text ?? '',
      String(note.bookmarked),
      note.changedAt,
    ];
  });
  return `\uFEFF${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  // A spreadsheet would run a cell that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
