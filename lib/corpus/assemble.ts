/** What the layouts read → documents, exchanges and remarks as a pack holds them. */
import { cleanText, joinLines, withoutMarkers } from './clean.ts';
import type { Sidecar } from './editorial.ts';
import { readFacts, signatoriesOf } from './front-matter.ts';
import { joinGroups } from './groups.ts';
import { exchangeIds, slug } from './ids.ts';
import { blankInternalAddresses, withoutInternalAddresses } from './internal-address.ts';
import type { ReadExchange } from './layouts/layout.ts';
import type { Note } from './notes.ts';
import type { Paragraph } from './outline.ts';
import type { Corpus, Document, Exchange, Footnote, Part, Passage, Remark } from './pack.ts';
import type { PaperPart } from './papers.ts';
import { withPointers } from './pointers.ts';
import type { Body } from './read-body.ts';
import { referencesOf } from './references.ts';
import type { SourceLine } from './source.ts';

export interface ReadPart {
  readonly part: PaperPart;
  /** Null for a covering letter. */
  readonly body: Body | null;
  readonly notes: readonly Note[];
}

export interface AssembleOptions {
  readonly name: string;
  readonly sidecar: Sidecar;
}

/** Composes the corpus of one source. Pure; linear in the text. */
export function assemble(parts: readonly ReadPart[], options: AssembleOptions): Corpus {
  const documents: Document[] = [];
  const exchanges: Exchange[] = [];
  const remarks: Remark[] = [];
  for (const [index, read] of parts.entries()) {
    const document = documentOf(read, index, options, documents);
    documents.push(document);
    if (read.body === null) continue;
    exchanges.push(...withPointers(exchangesOf(read.body, read, document.id)));
    for (const { groups, topic, paragraph } of read.body.reading.remarks) {
      remarks.push({
        documentId: document.id,
        group: joinGroups(groups),
        topic,
        text: cleanText([paragraph.marked]).text,
        lines: linesOf([paragraph]),
      });
    }
  }
  remarks.sort((a, b) => a.lines[0] - b.lines[0]);
  return { documents, exchanges, remarks };
}

function documentOf(
  read: ReadPart,
  index: number,
  { name, sidecar }: AssembleOptions,
  earlier: readonly Document[],
): Document {
  const { part, body } = read;
  const filled = part.lines.filter((line) => line.text !== '');
  const own = (line: SourceLine) => body === null || body.classes.get(line.number) === 'front' || line.text === '';
  const spelling = body?.spelling ?? { has: () => false, breaksWords: false };
  const front = part.lines.filter(own);
  const facts = readFacts(front, front, spelling);
  const paper = sidecar.papers[index] ?? {};
  const number = paper.number ?? facts.number;
  const published = facts.dossier !== null && number !== null ? `kst-${facts.dossier}-${number}` : null;
  const derived = published ?? slug(`${facts.dossier ?? ''} ${part.kind === 'letter' ? 'brief ' : ''}${facts.title}`);
  const stem = paper.id ?? (derived === '' ? slug(name) || 'stuk' : derived);
  let id = stem;
  for (let turn = 2; earlier.some((document) => document.id === id); turn += 1) id = `${stem}-${turn}`;
  return {
    id,
    title: paper.title ?? facts.title,
    kind: part.kind === 'letter' ? 'brief' : facts.kind,
    dossier: facts.dossier,
    number,
    date: paper.date ?? facts.date,
    url: paper.url ?? (published === null ? null : `https://zoek.officielebekendmakingen.nl/${published}.html`),
    committee: facts.committee,
    signatories: part.kind === 'letter' ? signatoriesOf(part.lines) : facts.signatories,
    agenda: facts.agenda,
    ...(paper.shortTitle === undefined ? {} : { shortTitle: paper.shortTitle }),
    lines: [filled[0]?.number ?? part.lines[0]?.number ?? 1, filled.at(-1)?.number ?? 1],
  };
}

interface Cleaned {
  readonly passage: Passage;
  readonly notes: readonly Footnote[];
}

function exchangesOf(body: Body, read: ReadPart, documentId: string): Exchange[] {
  const texts = new Map(read.notes.map((note) => [note.number, noteText(note, body)]));
  const cleaned = body.reading.exchanges.map((exchange) => ({
    exchange,
    question: clean(exchange.question, 'question', texts, read.part.lines),
    answer: exchange.answer === null ? null : clean(exchange.answer, 'answer', texts, read.part.lines),
  }));
  const ids = exchangeIds(
    documentId,
    cleaned.map(({ exchange, question, answer }) => ({
      group: joinGroups(exchange.groups),
      question: question.passage.text,
      answer: answer?.passage.text ?? null,
    })),
  );
  return cleaned.map(({ exchange, question, answer }, index) => {
    const footnotes = [...question.notes, ...(answer?.notes ?? [])];
    return {
      id: ids[index] ?? `${documentId}/${index}`,
      documentId,
      ordinal: index + 1,
      group: joinGroups(exchange.groups),
      topic: exchange.topic === null ? null : withoutInternalAddresses(exchange.topic),
      question: question.passage,
      answer: answer?.passage ?? null,
      footnotes,
      references: referencesOf({ question: question.passage.text, answer: answer?.passage.text ?? null, footnotes }),
      refersTo: [],
      ...numbered(exchange),
    };
  });
}

function numbered(exchange: ReadExchange): { numbers?: string[] } {
  return exchange.numbers.length === 0 ? {} : { numbers: [...exchange.numbers] };
}

function noteText(note: Note, body: Body): string {
  const rows = note.lines.map((line, index) =>
    index === 0 ? line.text.replace(/^\[?\d{1,4}\]?[.)]?\s+/, '') : line.text,
  );
  return withoutInternalAddresses(withoutMarkers(joinLines(rows, body.spelling)));
}

function clean(
  paragraphs: readonly Paragraph[],
  part: Part,
  texts: ReadonlyMap<string, string>,
  all: readonly SourceLine[],
): Cleaned {
  const { text, markers } = cleanText(joinGuesses(paragraphs));
  const lines = linesOf(paragraphs);
  const offset = all[0]?.number ?? 1;
  const printed = all.slice(lines[0] - offset, lines[1] - offset + 1).map((line) => blankInternalAddresses(line.raw));
  const notes = markers.map(({ number, at }) => ({ number, text: texts.get(number) ?? '', in: part, at }));
  return { passage: { text, lines, printed }, notes };
}

/** A paragraph that was only guessed runs on with the one before it, now that both turned out to be on the same side. */
function joinGuesses(paragraphs: readonly Paragraph[]): string[] {
  const out: string[] = [];
  for (const paragraph of paragraphs) {
    const before = out.at(-1);
    if (paragraph.gap === 'guess' && before !== undefined) out[out.length - 1] = `${before} ${paragraph.marked}`;
    else out.push(paragraph.marked);
  }
  return out;
}

function linesOf(paragraphs: readonly Paragraph[]): [number, number] {
  const numbers = paragraphs.flatMap((paragraph) => paragraph.rows.map((row) => row.line.number));
  return [
    numbers.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER),
    numbers.reduce((a, b) => Math.max(a, b), 1),
  ];
}
