/**
 * The official XML of KOOP (officiele-publicatie: kamerstuk, kamervragen; older kamerwrk) → lines. Read as a stream by saxes,
 * which fetches nothing; documents that declare entities are refused, so nothing can expand, and depth is limited.
 */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { UnreadablePaper } from '../unreadable.ts';
import { foreign, LineBuilder, noteMark, publishedId, type StructuredPaper } from './structured.ts';

/** Elements whose content is one block. */
const BLOCKS = new Set(
  'al alinea tekstregel titel kop tussenkop tuskop nr dossiernummer dossiernr dossier stuknr ondernummer datumtekst kamervraagnummer kamervraagomschrijving omschr functie naam ondertekening li row term definitie wie toelichting noot.al vraagnummer'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['tussenkop', 'tuskop', 'kop']);
/** Elements that say nothing to a reader. */
const SILENT = new Set(['metadata', 'meta', 'plaatje', 'illustratie', 'officiele-inhoudsopgave']);
/** Inline parts that need no space around them. */
const INLINE = new Set(
  'nadruk extref dossierref intref inf sup unl nootref voetref voetnootref achternaam voornaam datum organisatie kamervraagonderwerp politiek voorvoegsels begrotingshoofdstuk'.split(
    ' ',
  ),
);

interface Open {
  readonly name: string;
  /** Text before this element began, while it collects its own. */
  readonly outer: string;
}

interface NoteState {
  readonly depth: number;
  readonly outer: string;
  number: string;
  text: string;
}

/** @throws UnreadablePaper 'broken-file' with the line where the XML breaks, 'too-large' beyond the limits. */
export function readXml(xml: string): StructuredPaper {
  if (/<!ENTITY/i.test(xml))
    throw new UnreadablePaper('broken-file', 'The XML declares entities; such files are not read.');
  const parser = new SaxesParser({ position: true });
  const builder = new LineBuilder();
  const stack: Open[] = [];
  let identifier: string | null = null;
  let text = '';
  let silent = 0;
  let count = 0;
  let note: NoteState | null = null;
  let pendingLabel = '';

  const flush = (hint?: { kind: 'heading' }) => {
    const block = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (block === '') return;
    builder.block(block, hint);
  };
  const inside = (name: string) => stack.some((open) => open.name === name);

  /** A name is a block of its own only in a signature; elsewhere it runs on in its sentence. */
  const isBlock = (name: string) =>
    BLOCKS.has(name) && ((name !== 'naam' && name !== 'functie') || inside('ondertekening'));

  parser.on('error', (error) => {
    throw new UnreadablePaper('broken-file', `The XML is broken: ${error.message}`, {
      line: parser.line,
      cause: error,
    });
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > LIMITS.nodes || stack.length >= LIMITS.depth) {
      throw new UnreadablePaper('too-large', `The XML is nested too deeply at line ${parser.line}.`, {
        line: parser.line,
      });
    }
    const given = attributes as Readonly<Record<string, string>>;
    if (name === 'meta' && /identifier$/i.test(given.name ?? '')) identifier ??= publishedId(given.content);
    if (SILENT.has(name)) silent += 1;
    if ((name === 'noot' || name === 'voetnoot') && note === null) {
      note = { depth: stack.length, outer: text, number: given.nr ?? '', text: '' };
      text = '';
    } else if ((name === 'nootref' || name === 'voetref') && /^\d{1,4}$/.test(given.nr ?? '')) {
      text = text.trimEnd() + noteMark(given.nr ?? '');
    } else if (note === null && isBlock(name)) {
      flush();
    } else if (!INLINE.has(name) && text !== '') {
      text += ' ';
    }
    stack.push({ name, outer: '' });
  });
  parser.on('text', (chunk) => {
    if (silent === 0) text += foreign(chunk);
  });
  parser.on('closetag', ({ name }) => {
    stack.pop();
    if (SILENT.has(name)) silent -= 1;
    if (note !== null) {
      if (name === 'noot.nr') {
        note.number = text.trim();
        text = '';
      } else if (stack.length === note.depth) {
        builder.note(note.number, text);
        // A note at its marker stands in the text there; one that a reference points to has its marker already.
        text = note.outer.trimEnd() + (name === 'noot' ? noteMark(note.number) : '');
        note = null;
      } else if (BLOCKS.has(name)) text += ' ';
      return;
    }
    if (name === 'nr' && (inside('vraag') || inside('antwoord'))) {
      labelled(text, inside('antwoord') ? 'Antwoord' : 'Vraag');
      text = '';
    } else if (name === 'li.nr' || (name === 'nr' && inside('kop'))) {
      pendingLabel = text.trim();
      text = '';
    } else if (isBlock(name)) {
      if (name === 'ondernummer' && /^\s*(?:\d+|[A-Z]{1,2})\s*$/.test(text)) text = `Nr. ${text.trim()}`;
      if (pendingLabel !== '' && text.trim() !== '') {
        text = `${pendingLabel} ${text.trim()}`;
        pendingLabel = '';
      }
      flush(HEADINGS.has(name) || inside('kop') ? { kind: 'heading' } : undefined);
    }
  });

  const labelled = (label: string, word: string) => {
    const plain = label.trim();
    builder.block(/^\d/.test(plain) ? `${word} ${plain}` : plain);
  };

  parser.write(xml).close();
  flush();
  return { lines: builder.finish(), identifier };
}
