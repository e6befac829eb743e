/**
 * Does the heading above a question name those who ask it? Where the question's own words name others, a heading was missed or one
 * of the two is a slip: no group that did not ask may be shown.
 */
import { speakersIn } from './groups.ts';
import type { ReadExchange, Reading, ReadRemark } from './layouts/layout.ts';
import type { Paragraph } from './outline.ts';
import { opensQuestion } from './voice.ts';

/** Characters at the start of a paragraph in which its speakers are named. */
const OPENING = 220;

const parties = (names: readonly string[]) =>
  names.flatMap((name) =>
    name
      .toLowerCase()
      .replace(/^(?:groep|lid|fractie)[\s-]/, '')
      .split(/-| en /),
  );

/** Groups that the paragraphs let speak as they open; members by name alone say nothing of a group. */
function openingSpeakers(paragraphs: readonly Paragraph[]): string[] {
  const names = paragraphs
    .filter(({ text }) => opensQuestion(text))
    .flatMap(({ text }) => speakersIn(text.slice(0, OPENING)))
    .filter((name) => !name.startsWith('Lid '));
  return [...new Set(names)];
}

/** The reading with doubtful groups taken back. A section stays in doubt until its heading's group speaks again. Linear. */
export function withSureGroups(reading: Reading): Reading {
  const headed = new Set([...reading.exchanges, ...reading.remarks].flatMap(({ groups }) => parties(groups)));
  const items = [
    ...reading.exchanges.map((exchange) => ({
      exchange,
      remark: null,
      paragraphs: exchange.question,
      groups: exchange.groups,
    })),
    ...reading.remarks.map((remark) => ({
      exchange: null,
      remark,
      paragraphs: [remark.paragraph],
      groups: remark.groups,
    })),
  ].sort((a, b) => firstLine(a.paragraphs) - firstLine(b.paragraphs));
  const sure = new Map<ReadExchange | ReadRemark, readonly string[]>();
  let section = '';
  let doubt = false;
  for (const { exchange, remark, paragraphs, groups } of items) {
    const item = exchange ?? remark;
    if (item === null) continue;
    const key = groups.join('|');
    if (key !== section) doubt = false;
    section = key;
    const speakers = openingSpeakers(paragraphs);
    const own = parties(groups);
    if (groups.length === 0) {
      // A heading that could not be read, or none: the question's own words may still say who asks.
      sure.set(item, speakers);
    } else if (speakers.length === 0) {
      sure.set(item, doubt ? [] : groups);
    } else if (parties(speakers).some((party) => own.includes(party))) {
      doubt = false;
      sure.set(item, groups);
    } else {
      doubt = true;
      sure.set(item, parties(speakers).some((party) => headed.has(party)) ? [] : speakers);
    }
  }
  return {
    ...reading,
    exchanges: reading.exchanges.map((exchange) => ({ ...exchange, groups: sure.get(exchange) ?? exchange.groups })),
    remarks: reading.remarks.map((remark) => ({ ...remark, groups: sure.get(remark) ?? remark.groups })),
  };
}

function firstLine(paragraphs: readonly Paragraph[]): number {
  return paragraphs[0]?.rows[0]?.line.number ?? 0;
}
