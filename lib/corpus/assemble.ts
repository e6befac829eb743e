/** What the layouts read → documents, exchanges and remarks as a pack holds them. */
import { cleanText } from './clean.ts';
import { documentOf } from './document.ts';
import type { Sidecar } from './editorial.ts';
import { joinGroups } from './groups.ts';
import { exchangeIds } from './ids.ts';
import { blankInternalAddresses, withoutInternalAddresses } from './internal-address.ts';
import type { ReadExchange } from './layouts/layout.ts';
import { type Note, noteText } from './notes.ts';
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
  readonly identifier: string | null;
  readonly sidecar: Sidecar;
}

/** Composes the corpus of one source. Pure; linear in the text. */
export function assemble(parts: readonly ReadPart[], options: AssembleOptions): Corpus {
  const documents: Document[] = [];
  const exchanges: Exchange[] = [];
  const remarks: Remark[] = [];
  const papers = parts.filter(({ part }) => part.kind === 'paper').length;
  for (const [index, read] of parts.entries()) {
    const document = documentOf({
      ...read,
      paper: options.sidecar.papers[index] ?? {},
      identifier: papers === 1 ? options.identifier : null,
      name: options.name,
      earlier: documents,
    });
    documents.push(document);
    if (read.body === null) continue;
    exchanges.push(...withPointers(exchangesOf(read.body, read, document.id)));
    for (const { groups, topic, paragraph } of read.body.reading.remarks) {
      remarks.push({
        documentId: document.id,
        group: groupOf(groups),
        topic,
        text: cleanText([paragraph.marked]).text,
        lines: linesOf([paragraph]),
      });
    }
  }
  remarks.sort((a, b) => a.lines[0] - b.lines[0]);
  return { documents, exchanges, remarks };
}

/** A group's name as it is shown and named after. */
const groupOf = (names: readonly string[]): string | null => withoutInternalAddresses(joinGroups(names) ?? '') || null;

interface Cleaned {
  readonly passage: Passage;
  readonly notes: readonly Footnote[];
}

function exchangesOf(body: Body, read: ReadPart, documentId: string): Exchange[] {
  const texts = new Map(read.notes.map((note) => [note.number, noteText(note, body.spelling)]));
  const cleaned = body.reading.exchanges.map((exchange) => ({
    exchange,
    question: clean(exchange.question, 'question', texts, read.part.lines),
    answer: exchange.answer === null ? null : clean(exchange.answer, 'answer', texts, read.part.lines),
  }));
  const ids = exchangeIds(
    documentId,
    cleaned.map(({ exchange, question, answer }) => ({
      group: groupOf(exchange.groups),
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
      group: groupOf(exchange.groups),
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
