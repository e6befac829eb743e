/** A passage with its source as plain text, ready to be pasted. Formats for reference managers are in the citation room. */
import type { Document, Exchange } from './pack.ts';

export interface QuotationWords {
  /** "Antwoord op vragen van" */
  readonly answerTo: string;
  /** "Vraag van" */
  readonly questionBy: string;
  /** Writes an ISO date as a reader does: "17 oktober 2023". */
  readonly date: (iso: string) => string;
}

/**
 * Where an exchange is written down, in one line: who asked, topic, document, how that is cited (`citedAs`), date, address; what is
 * unknown is left out.
 */
export function sourceOf(
  exchange: Exchange,
  document: Document,
  words: QuotationWords,
  cited: string | null = null,
): string {
  const lead = exchange.answer === null ? words.questionBy : words.answerTo;
  const asked = exchange.group === null ? null : `${lead} ${exchange.group}`;
  const topic = exchange.topic === null ? null : `‘${exchange.topic}’`;
  const parts = [asked, topic, document.title, cited, document.date === null ? null : words.date(document.date)];
  const line = parts.filter((part) => part !== null && part !== '').join(', ');
  return document.url === null ? `${line}.` : `${line}. ${document.url}`;
}

/** The answer (or the question where there is none) between quotation marks, with `sourceOf` on the line below. */
export function quotation(
  exchange: Exchange,
  document: Document,
  words: QuotationWords,
  cited: string | null = null,
): string {
  const text = (exchange.answer ?? exchange.question).text.trim();
  return `“${text}”\n\n— ${sourceOf(exchange, document, words, cited)}`;
}
