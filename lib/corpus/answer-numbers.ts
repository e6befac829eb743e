/**
 * Old written questions: bare numbers above the questions, one heading "Antwoord", and the same bare numbers above the answers.
 * Believed only where both sides number 1 to n, each number once and in its turn: a bare number may stand anywhere.
 */
import type { LineClass } from './accounting.ts';
import { type AnswerMarker, answerMarker, type QuestionLabel, questionLabel } from './markers.ts';
import { asksBelow } from './numbering.ts';
import type { SourceLine } from './source.ts';
import type { Structure } from './structure.ts';

export interface BareNumbers {
  /** By line number, as are the answers. */
  readonly questions: ReadonlyMap<number, QuestionLabel>;
  readonly answers: ReadonlyMap<number, AnswerMarker>;
  /** Line of the heading between both. */
  readonly heading: number;
}

interface Numbered {
  readonly index: number;
  readonly label: QuestionLabel;
}

const HEADING = /^Antwoord(?:en|\(en\))?\s*:?$/i;

/** The bare numbers of both sides, or null where a paper is not printed so or leaves any doubt. Linear. */
export function findBareNumbers(
  lines: readonly SourceLine[],
  classes: ReadonlyMap<number, LineClass>,
  quoted: ReadonlySet<number>,
): BareNumbers | null {
  const sides: { dotted: Numbered[]; bare: Numbered[] }[] = [{ dotted: [], bare: [] }];
  let heading = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || classes.has(line.number) || quoted.has(line.number)) continue;
    const label = questionLabel(line.text);
    if (label?.form === 'word') return null;
    if (label?.form === 'dotted' || label?.form === 'bare') sides.at(-1)?.[label.form].push({ index, label });
    else if (HEADING.test(line.text)) {
      if (heading > 0) return null;
      heading = line.number;
      sides.push({ dotted: [], bare: [] });
    } else if (heading > 0 && answerMarker(line.text) !== null) return null;
  }
  const [asked, told] = sides;
  if (asked === undefined || told === undefined) return null;
  for (const form of ['bare', 'dotted'] as const) {
    const questions = inTurn(asked[form]);
    const answers = questions === null ? null : inTurn(told[form], numbersOf(questions).length);
    if (questions === null || answers === null) continue;
    const asking = questions.filter(({ index, label }) => asksBelow(lines, index, classes, label)).length;
    if (asking < questions.length / 2) continue;
    const lineOf = ({ index }: Numbered) => lines[index]?.number ?? 0;
    return {
      questions: new Map(questions.map((each) => [lineOf(each), each.label])),
      answers: new Map(
        answers.map((each) => [
          lineOf(each),
          { kind: 'answer', numbers: each.label.numbers, inline: each.label.inline } satisfies AnswerMarker,
        ]),
      ),
      heading,
    };
  }
  return null;
}

const numbersOf = (chain: readonly Numbered[]): string[] => chain.flatMap(({ label }) => [...label.numbers]);

/** 1 to n (`end`, where it is known), or null where a number misses, comes twice or out of turn. Higher ones are something else. */
function inTurn(candidates: readonly Numbered[], end?: number): Numbered[] | null {
  const chain: Numbered[] = [];
  let count = 0;
  for (const candidate of candidates) {
    const { numbers } = candidate.label;
    if (numbers[0] === String(count + 1) && (end === undefined || count < end)) {
      if (numbers.some((number, at) => number !== String(count + 1 + at))) return null;
      chain.push(candidate);
      count += numbers.length;
    }
  }
  const held = new Set(chain);
  const doubtful = candidates.some(
    (each) => !held.has(each) && each.label.numbers.some((number) => Number.parseInt(number, 10) <= count),
  );
  return count < 2 || doubtful || (end !== undefined && count !== end) ? null : chain;
}

/** A bare number above an answer, or the heading above all answers. */
export function numberedAnswer(line: SourceLine, bare: BareNumbers | null): Structure | null {
  if (bare === null) return null;
  const marker = bare.answers.get(line.number);
  if (marker !== undefined) return { element: { kind: 'answer', marker }, lines: 1 };
  if (line.number !== bare.heading) return null;
  return {
    element: { kind: 'section', heading: { kind: 'section', numeral: null, answers: true, text: line.text } },
    lines: 1,
  };
}
