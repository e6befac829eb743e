/** The one interface that every layout has: how much a paper looks like it, and how it is read. */
import type { Element, Paragraph, Row } from '../outline.ts';

/** A question with its answer, in paragraphs. */
export interface ReadExchange {
  readonly groups: readonly string[];
  readonly topic: string | null;
  readonly numbers: readonly string[];
  readonly question: readonly Paragraph[];
  /** Null where the paper gives no answer. */
  readonly answer: readonly Paragraph[] | null;
  /** Lines that label the exchange: question numbers, answer markers. */
  readonly labels: readonly Row[];
  /** The paper itself says where the question begins: nothing before its answer belongs elsewhere. */
  readonly bounded?: boolean;
}

/** A paragraph that asks nothing or was not answered as a question. */
export interface ReadRemark {
  readonly groups: readonly string[];
  readonly topic: string | null;
  readonly paragraph: Paragraph;
}

/** What a layout makes of a paper. Every paragraph of the outline is in exactly one place. */
export interface Reading {
  readonly exchanges: readonly ReadExchange[];
  readonly remarks: readonly ReadRemark[];
  readonly headings: readonly Row[];
  /** Before the first question and behind the last answer: titles, letters, signatures. */
  readonly front: readonly Row[];
}

export interface Outline {
  readonly elements: readonly Element[];
  /** Plain text of the front matter, for what a paper says of itself ("Vragen en antwoorden zijn hierna afgedrukt"). */
  readonly frontText: string;
  readonly counts: OutlineCounts;
}

/** What layouts are recognised by. */
export interface OutlineCounts {
  readonly groupHeadings: number;
  /** Group headings that open answers ("Reactie op de vragen van …"). */
  readonly answeringHeadings: number;
  readonly bareMarkers: number;
  readonly numberedMarkers: number;
  readonly wordLabels: number;
  readonly dottedLabels: number;
  readonly bareLabels: number;
  /** "Vraag:" without a number. */
  readonly plainLabels: number;
  /** Paragraphs in a section that announces answers. */
  readonly answerSectionParagraphs: number;
  readonly sectionsOfQuestions: number;
  readonly asking: number;
  /** Letters inside the paper, each with its own heading (Eerste Kamer). */
  readonly letters: number;
}

export interface Layout {
  /** "L1" … "L9". */
  readonly id: string;
  /** 0: certainly not; 1: everything this layout shows is there and nothing that contradicts it. */
  score(outline: Outline): number;
  /** @throws UnreadablePaper 'contradictory' or 'answers-missing', with the line. */
  parse(outline: Outline): Reading;
}
