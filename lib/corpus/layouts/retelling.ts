/**
 * Answers that open by telling the question again ("De leden van de X-fractie vragen of …. Dat is zo."). Told from the next question
 * by what they share with the question above, and by sentences of the government's own behind the told ones.
 */
import { speakersIn } from '../groups.ts';
import { matterOf } from '../matter.ts';
import type { Paragraph } from '../outline.ts';
import { asks, sentences, tellsQuestion, voice } from '../voice.ts';

/** Share of the told question's matter that the question itself must hold. */
const SAME = 0.6;
/** Characters at the start of a paragraph in which it says whose question it tells. */
const OPENING = 220;
/** Members go on speaking. */
const STILL_ASKED =
  /^(?:(?:ook|tevens|verder|voorts)\s+)?(?:(?:zij|hij|deze leden|de leden|dit lid|het lid)\s|(?:volgens|naar de mening van)\s+(?:deze|de|het|dit|hen)\b)/i;

/**
 * Those of an answer's paragraphs that tell its question again. None, where the first does not: a paper that tells questions
 * does so from the marker on, and what stands there surely would be worth refusing it for otherwise.
 */
export function retellings(answer: readonly Paragraph[], question: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const asked = matterOf(question.map(({ text }) => text).join(' '));
  const [first] = answer;
  if (first === undefined || !retells(first.text, asked, 2)) return new Set();
  const askers = question.flatMap(({ text }) => speakersIn(text));
  const ofOthers = (text: string) =>
    askers.length > 0 && speakersIn(text.slice(0, OPENING)).some((name) => !askers.includes(name));
  if (ofOthers(first.text)) return new Set();
  return new Set(answer.filter(({ text }) => retells(text, asked, 1) && !ofOthers(text)));
}

function retells(text: string, asked: ReadonlySet<string>, least: number): boolean {
  if (!tellsQuestion(text)) return false;
  const parts = sentences(text);
  const told = parts.findLastIndex((part) => asks(part)) + 1;
  const rest = parts.slice(told).join(' ');
  if (parts.slice(told).some((part) => STILL_ASKED.test(part))) return false;
  if (told === 0 || rest === '' || tellsQuestion(rest) || voice(rest) >= 2) return false;
  const matter = [...matterOf(parts.slice(0, told).join(' '))].filter((word) => !word.endsWith('~'));
  const shared = matter.filter((word) => asked.has(word)).length;
  return shared >= least && shared >= matter.length * SAME;
}
