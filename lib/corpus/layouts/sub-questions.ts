/** "Vraag 5 / a. … / b. …", answered by "Antwoord 5a" and "Antwoord 5b": the parts of one question as questions of their own. */
import type { Paragraph } from '../outline.ts';

const PART = /^\(?([a-z])[.)]\s+\S/u;

export interface SubQuestion {
  /** "5a" */
  readonly number: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The parts of question `number`, where its paragraphs are lettered a, b, c … in their turn; else none. Words above "a." go with it. */
export function subQuestions(number: string, paragraphs: readonly Paragraph[]): SubQuestion[] {
  const parts: { number: string; paragraphs: Paragraph[] }[] = [];
  let above: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const letter = PART.exec(paragraph.text)?.[1];
    if (letter === undefined) {
      (parts.at(-1)?.paragraphs ?? above).push(paragraph);
      continue;
    }
    if (letter.charCodeAt(0) !== 'a'.charCodeAt(0) + parts.length) return [];
    parts.push({ number: `${number}${letter}`, paragraphs: [...above, paragraph] });
    above = [];
  }
  return parts.length > 1 ? parts : [];
}
