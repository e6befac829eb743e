/** What a paper prints below its last answer: the agenda of the consultation, a note that the questions add to earlier ones. */
import type { ReadExchange, Reading } from './layouts/layout.ts';
import type { Paragraph } from './outline.ts';
import { lastExchange } from './signature.ts';

const AGENDA = /^(?:(?:[IVX]{1,4}|[A-C]|\d)[.:]?\s+)?volledige agenda\s*:?$/i;
const NOTE = /^(?:toelichting\s*:?\s+)?deze vragen dienen ter aanvulling (?:op|van) /i;

/** Takes such lines from the end of the last answer and gives them to the front matter. At least one paragraph stays. */
export function withoutClosing(reading: Reading): Reading {
  const last = lastExchange(reading.exchanges);
  const passage = last?.answer ?? null;
  if (last === null || passage === null) return reading;
  const cut = passage.findIndex((paragraph, index) => index > 0 && closes(paragraph, passage[index + 1]));
  if (cut === -1) return reading;
  const kept: ReadExchange = { ...last, answer: passage.slice(0, cut) };
  return {
    ...reading,
    exchanges: reading.exchanges.map((exchange) => (exchange === last ? kept : exchange)),
    front: [...reading.front, ...passage.slice(cut).flatMap(({ rows }) => [...rows])],
  };
}

function closes({ text, rows }: Paragraph, below: Paragraph | undefined): boolean {
  if (AGENDA.test(rows[0]?.line.text ?? '') || NOTE.test(text)) return true;
  return /^toelichting\s*:?$/i.test(text) && below !== undefined && NOTE.test(below.text);
}
