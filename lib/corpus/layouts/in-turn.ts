/**
 * Papers in which each answer stands below its question under an unnumbered marker ("Antwoord", "Antwoord van de Minister").
 * Nothing marks where an answer ends and the next question begins, so that place is found by who speaks (voice.ts).
 */
import { separateContributions } from '../contributions.ts';
import type { Element, Paragraph, Row } from '../outline.ts';
import { UnreadablePaper } from '../unreadable.ts';
import { asks, opensQuestion, voice } from '../voice.ts';
import type { Outline, ReadExchange, Reading, ReadRemark } from './layout.ts';
import { retellings } from './retelling.ts';

interface Open {
  readonly groups: readonly string[];
  readonly topic: string | null;
  readonly question: readonly Paragraph[];
  readonly labels: readonly Row[];
  readonly line: number;
  readonly bounded: boolean;
}

/** How the groups of a question are known: by the heading above it, or by its own words. */
export type GroupSource = (heading: readonly string[], question: readonly Paragraph[]) => readonly string[];

/** Reads a paper whose answers follow their questions in turn. `start` is the index of the first element of its body. */
export function readInTurn(outline: Outline, start: number, groupsOf: GroupSource): Reading {
  const exchanges: ReadExchange[] = [];
  const remarks: ReadRemark[] = [];
  const headings: Row[] = [];
  const elements = outline.elements;
  let heading: readonly string[] = [];
  let topic: string | null = null;
  let open: Open | null = null;
  let region: Paragraph[] = [];
  /** "Vraag:" above the region, where a paper has such labels. */
  let label: readonly Row[] = [];

  const close = (answer: readonly Paragraph[]) => {
    if (open === null) return;
    const first = answer[0];
    if (first === undefined || (isPlainlyAsked(first) && !retellings(answer, open.question).has(first))) {
      throw new UnreadablePaper('answers-missing', `Line ${open.line} announces an answer, but none follows.`, {
        line: open.line,
      });
    }
    const { groups, topic: about, question, labels, bounded } = open;
    exchanges.push({ groups, topic: about, numbers: [], question, answer, labels, bounded });
    open = null;
  };
  /** Question-side paragraphs that no marker follows. */
  const leaveUnanswered = (paragraphs: readonly Paragraph[], about: string | null) => {
    if (paragraphs.length === 0) {
      headings.push(...label);
      label = [];
      return;
    }
    if (label.length > 0) {
      const groups = groupsOf(heading, paragraphs);
      exchanges.push({ groups, topic: about, numbers: [], question: paragraphs, answer: null, labels: label });
      label = [];
      return;
    }
    for (const paragraph of paragraphs) {
      const groups = groupsOf(heading, [paragraph]);
      if (!asks(paragraph.text)) remarks.push({ groups, topic: about, paragraph });
      else exchanges.push({ groups, topic: about, numbers: [], question: [paragraph], answer: null, labels: [] });
    }
  };

  /** Ends a region at a heading, a marker or the end of the paper. */
  const endRegion = (by: Extract<Element, { kind: 'answer' }> | null) => {
    const parts = splitAtTopics(region, open !== null);
    region = [];
    for (const [index, part] of parts.entries()) {
      if (part.heading !== null) {
        headings.push(...part.heading.rows);
        topic = part.heading.text;
      }
      const last = index === parts.length - 1;
      const marker = last ? by : null;
      const opening = part.paragraphs[0];
      const retold = open === null ? new Set<Paragraph>() : retellings(part.paragraphs, open.question);
      if (open !== null && opening !== undefined && isPlainlyAsked(opening) && !retold.has(opening)) close([]);
      const speaks = (paragraph: Paragraph) => (retold.has(paragraph) ? RETOLD : voice(paragraph.text));
      const cut =
        open === null
          ? 0
          : marker === null
            ? trailingContribution(part.paragraphs, speaks)
            : boundary(part.paragraphs, marker, speaks);
      if (open !== null) close(part.paragraphs.slice(0, cut));
      const asked = part.paragraphs.slice(cut);
      if (marker === null) {
        leaveUnanswered(asked, topic);
        continue;
      }
      const line = marker.rows[0]?.line.number ?? 0;
      if (asked.length === 0) {
        throw new UnreadablePaper('contradictory', `Line ${line} marks an answer, but no question stands before it.`, {
          line,
        });
      }
      open = {
        groups: [],
        topic,
        question: asked,
        labels: [...label, ...marker.rows],
        line,
        bounded: label.length > 0,
      };
      label = [];
    }
  };
  /** "Vraag:" ends whatever stands above it; only a heading right above belongs to what follows. */
  const beginLabelled = (rows: readonly Row[]) => {
    const last = region.at(-1);
    const above =
      last?.headingLike === true && last.gap !== 'tight' && (open === null || region.length > 1) ? last : null;
    if (above !== null) region.pop();
    if (open === null) endRegion(null);
    else close(region);
    region = [];
    if (above !== null) {
      headings.push(...above.rows);
      topic = above.text;
    }
    label = rows;
  };

  for (const element of elements.slice(start)) {
    if (element.kind === 'paragraph') region.push(element);
    else if (element.kind === 'answer') {
      endRegion(element);
    } else if (element.kind === 'question') {
      beginLabelled(element.rows);
    } else {
      const chapter = element.kind === 'group' ? chapterAbove(region, open !== null) : null;
      if (chapter !== null) region.pop();
      endRegion(null);
      if (chapter !== null) headings.push(...chapter.rows);
      headings.push(...element.rows);
      topic = null;
      if (element.kind === 'group') heading = element.heading.names;
    }
    if (element.kind === 'answer' && open !== null) open = { ...(open as Open), groups: heading };
  }
  endRegion(null);
  const front = elements.slice(0, start).flatMap((element) => element.rows);
  const separated = separateContributions(exchanges, remarks);
  const named = (groups: readonly string[], question: readonly Paragraph[]) =>
    groups.length > 0 ? groups : groupsOf([], question);
  return {
    exchanges: separated.exchanges.map((exchange) => ({
      ...exchange,
      groups: named(exchange.groups, exchange.question),
    })),
    remarks: separated.remarks.map((remark) => ({ ...remark, groups: named(remark.groups, [remark.paragraph]) })),
    headings,
    front,
  };
}

/** Voice of a question told again: the government's. */
const RETOLD = -3;

type Speaks = (paragraph: Paragraph) => number;

/** A contribution where an answer should begin: the answer itself is missing, and nothing may take its place. */
function isPlainlyAsked({ text }: Paragraph): boolean {
  return asks(text) && voice(text) >= 4;
}

/** "2. Opleiding" at the end of an answer and right above a group's heading: the heading of a chapter. */
function chapterAbove(region: readonly Paragraph[], inAnswer: boolean): Paragraph | null {
  const last = region.at(-1);
  if (last?.headingLike !== true || last.gap === 'tight' || region.length < (inAnswer ? 2 : 1)) return null;
  return /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.?|[A-Z]\.|§\s?\d+)\s+\p{Lu}/u.test(last.text) ||
    TITLE.test(last.text)
    ? last
    : null;
}

/** Few words, no figures. */
const TITLE = /^\p{Lu}[^\d.?!:;]{2,60}$/u;

interface Part {
  readonly heading: Paragraph | null;
  readonly paragraphs: readonly Paragraph[];
}

/** Cuts a region at its topic headings: heading-like lines that a contribution follows. */
function splitAtTopics(region: readonly Paragraph[], inAnswer: boolean): Part[] {
  const parts: { heading: Paragraph | null; paragraphs: Paragraph[] }[] = [{ heading: null, paragraphs: [] }];
  for (const [index, paragraph] of region.entries()) {
    const isTopic = isTopicHeading(region, index) && !(inAnswer && index === 0);
    if (isTopic) parts.push({ heading: paragraph, paragraphs: [] });
    else parts.at(-1)?.paragraphs.push(paragraph);
  }
  return parts[0]?.paragraphs.length === 0 && parts.length > 1 && !inAnswer ? parts.slice(1) : parts;
}

/** A heading is one by the input's word, or because it looks like one and a contribution begins right below it. */
export function isTopicHeading(region: readonly Paragraph[], index: number): boolean {
  const paragraph = region[index];
  if (paragraph === undefined || !paragraph.headingLike) return false;
  const next = region[index + 1];
  if (next === undefined) return false;
  if (paragraph.isHeading) return true;
  if (next.headingLike) return isTopicHeading(region, index + 1);
  const above = region[index - 1];
  if (paragraph.gap === 'tight' && above !== undefined && /:$/.test(above.text)) return false;
  return voice(next.text) >= 2;
}

/**
 * Where the next question begins among the paragraphs between two markers: the cut that leaves most of the government's
 * voice before it and most of the members' voice behind it. Undecided paragraphs stay with the answer they follow.
 * @throws UnreadablePaper where nothing behind any cut asks.
 */
function boundary(
  paragraphs: readonly Paragraph[],
  marker: Extract<Element, { kind: 'answer' }>,
  speaks: Speaks,
): number {
  let best = -1;
  let bestScore = 0;
  let score = 0;
  for (let cut = paragraphs.length - 1; cut >= 1; cut -= 1) {
    const paragraph = paragraphs[cut];
    if (paragraph === undefined) break;
    score += speaks(paragraph);
    // Where the paper leaves no space, its words alone are weak evidence for a cut.
    const evidence = paragraph.gap === 'guess' ? score - 1.5 : score;
    if (evidence > bestScore || (evidence === bestScore && best > 0 && opensQuestion(paragraph.text))) {
      bestScore = evidence;
      best = cut;
    }
  }
  if (best > 0) return best;
  const line = marker.rows[0]?.line.number ?? 0;
  const message = `Line ${line} marks an answer, but no question can be told apart from the answer before it.`;
  throw new UnreadablePaper('contradictory', message, { line });
}

/** Paragraphs at the end of an answer that are a contribution of their own: set apart, and clearly the members' voice. */
function trailingContribution(paragraphs: readonly Paragraph[], speaks: Speaks): number {
  let cut = paragraphs.length;
  for (let index = paragraphs.length - 1; index >= 1; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || speaks(paragraph) < 3) break;
    if (opensQuestion(paragraph.text) || asks(paragraph.text)) cut = index;
  }
  return cut;
}
