/**
 * Lines that are labels: "Antwoord", "Antwoord op de vragen 3, 4 en 6:", "Reactie van de staatssecretaris", "Vraag 5", "12.",
 * "II Reactie van de Minister". Built from their grammar and read with one slip of the pen allowed ("Anwtoord").
 */
import { withoutCapitals } from './capitals.ts';
import { dutchList, englishMarker } from './english.ts';
import { LIMITS } from './limits.ts';

export interface AnswerMarker {
  readonly kind: 'answer';
  /** Question numbers it names; empty for a bare marker. */
  readonly numbers: readonly string[];
  /** Text behind the marker on the same line ("Antwoord 3: Ja."), or "". */
  readonly inline: string;
}

export interface QuestionLabel {
  readonly kind: 'question';
  readonly numbers: readonly string[];
  readonly inline: string;
  /** How it is spelled: "Vraag 5", "5.", "5" alone, or "Vraag:" without a number. */
  readonly form: 'word' | 'dotted' | 'bare' | 'plain';
}

export interface SectionHeading {
  readonly kind: 'section';
  /** "I", "II"; null where the paper numbers nothing. */
  readonly numeral: string | null;
  readonly answers: boolean;
  readonly text: string;
}

const NUMBER = '\\d{1,4}[a-z]?';
const NUMBER_LIST = `${NUMBER}(?:\\s*(?:,\\s*en|,|/|&|\\+|;|en|t/?m|tot en met|tm|and|to|[-–—])\\s*(?:vra(?:ag|gen)\\s+)?${NUMBER})*`;
const QUESTIONS = '(?:de\\s+|uw\\s+)?(?:deel)?(?:vraag|vragen|vr\\.)\\s*(?:nr\\.?|nrs\\.?|nummers?)?\\s*';
const OFFICE =
  '(?:minister-president|ministers?|minister|staatssecretaris(?:sen)?|bewindspersoon|bewindspersonen|bewindslieden|kabinet|regering|initiatiefnemers?|indieners?|commissie|voorzitter|college|[A-Z][\\w.]+)';
const BY_WHOM = `(?:van|door|namens)\\s+(?:(?:de|het|beide|mij|mijn)\\s+)?(?:demissionaire?\\s+)?${OFFICE}(?:\\s+[^.?!:]{1,160}?)??`;
const ANSWER_WORD = '(\\p{L}{6,13}|Antwoord\\s*/\\s*[Rr]eactie|Antwoord\\s+en\\s+reactie)';

const ANSWER = new RegExp(
  `^${ANSWER_WORD}(?:\\s+(?:op|bij|aan|van)\\s+(?=${QUESTIONS}))?(?:\\s*${QUESTIONS})?(?:\\s+|(?<=\\s))?(${NUMBER_LIST})?(?:\\s+${BY_WHOM})?\\s*(?:[:.](?:\\s+(.*))?)?$`,
  'u',
);
const ANSWER_BY = new RegExp(`^${ANSWER_WORD}\\s+${BY_WHOM}(?:\\s+op\\s+${QUESTIONS}(${NUMBER_LIST}))?\\s*[:.]?$`, 'u');
/** "Antwoord 1 Ja." on one line. */
const ANSWER_INLINE = new RegExp(
  `^${ANSWER_WORD}\\s+(?:op\\s+)?(?:${QUESTIONS})?(${NUMBER_LIST})\\s+(\\p{Lu}.*)$`,
  'u',
);

const WORDS = ['antwoord', 'reactie', 'beantwoording', 'antwoorden'] as const;

/** "antwoord" with at most one letter wrong, missing, doubled or swapped. */
function isAnswerWord(word: string): boolean {
  const lower = word.toLowerCase();
  return WORDS.some(
    (known) => known === lower || (known !== 'reactie' && lower.startsWith('a') && withinOneSlip(lower, known)),
  );
}

/** True where `a` becomes `b` by one insertion, deletion, substitution or swap of neighbours (Damerau 1964). */
function withinOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** "4, 5 en 6" → 4 5 6; "13 t/m 16" → 13 14 15 16; null where a range runs backwards or is absurdly long. */
export function expandNumbers(list: string): string[] | null {
  const numbers: string[] = [];
  const tokens = list.match(new RegExp(`${NUMBER}|t/?m|tot en met|tm|[-–—]`, 'g')) ?? [];
  let range = false;
  for (const token of tokens) {
    if (!/^\d/.test(token)) {
      range = true;
      continue;
    }
    const previous = numbers.at(-1);
    if (range && previous !== undefined) {
      const from = Number.parseInt(previous, 10);
      const to = Number.parseInt(token, 10);
      if (to <= from || to - from > 200) return null;
      for (let number = from + 1; number < to; number += 1) numbers.push(String(number));
    }
    range = false;
    numbers.push(token);
  }
  return numbers.every((number) => Number.parseInt(number, 10) <= LIMITS.number) ? numbers : null;
}

/** The answer marker a line is, or null. A sentence that begins with "Antwoord" is not one. */
export function answerMarker(printed: string): AnswerMarker | null {
  // "Antwoord van minister X (Y) (ontvangen 3 mei 2023)" is a title.
  if (!/^[ABRabr]/.test(printed) || /\((?:ontvangen|received)\b/i.test(printed)) return null;
  const text = withoutCapitals(printed);
  const english = englishMarker(text);
  if (english !== null) {
    const numbers = english.list === null ? [] : expandNumbers(english.list);
    return numbers === null ? null : { kind: 'answer', numbers, inline: english.inline };
  }
  const head = text.slice(0, LIMITS.headingLength);
  const word = /^\p{L}+/u.exec(head)?.[0] ?? '';
  if (!isAnswerWord(word) || !/^\p{Lu}/u.test(word)) return null;
  for (const [pattern, numbersAt, inlineAt] of [
    [ANSWER_BY, 2, 0],
    [ANSWER, 2, 3],
    [ANSWER_INLINE, 2, 3],
  ] as const) {
    const match = pattern.exec(text.length > LIMITS.headingLength && pattern !== ANSWER_BY ? text : head);
    if (match === null) continue;
    const list = match[numbersAt];
    const numbers = list === undefined ? [] : expandNumbers(list);
    if (numbers === null) continue;
    const inline = inlineAt === 0 ? '' : (match[inlineAt] ?? '').trim();
    if (inline !== '' && numbers.length === 0 && !/^\p{L}+\s*:/u.test(text)) continue;
    // "Reactie: dat weet ik niet" is a sentence; only the full word may carry text without a number.
    if (inline !== '' && numbers.length === 0 && !/^antwoord$/i.test(word)) continue;
    return { kind: 'answer', numbers, inline };
  }
  return null;
}

/** Where in the paper asked about: "(blz. 4)", "(pagina 7–9)", "blz. 4". Part of the label, not of the question. */
const PAGE_WORD = "(?:blz|bladzijden?|pagina(?:[’']s)?|pag|p|pp|page|pages)\\.?";
const PAGE = `(?:[([]\\s*${PAGE_WORD}\\s*\\d[^)\\]]{0,40}[)\\]]|(?:blz|bladzijde|pagina|pag)\\b\\.?\\s*\\d{1,4}(?:\\s*[-–]\\s*\\d{1,4})?(?=\\s|$))`;
const PAGE_ONLY = new RegExp(`^${PAGE}\\s*:?$`, 'iu');

/** True for a line that only says which page a question is about. */
export function isPageReference(text: string): boolean {
  return text.length < 80 && PAGE_ONLY.test(text);
}

const BEHIND = `(?:\\s*${PAGE})?\\s*[:.)]?(?:\\s*${PAGE})?`;
const QUESTION_WORD = new RegExp(
  `^(?:Deel)?(?:Vraag|Vragen|Question|Questions)\\s+(?:nr\\.?\\s*|nummer\\s+|no\\.?\\s*)?(${NUMBER_LIST})${BEHIND}(?:\\s+(\\p{Lu}.*|[‘“"«„'(\\d].*|[a-z]\\)\\s.*))?$`,
  'u',
);
const QUESTION_DOTTED = new RegExp(`^(${NUMBER})\\s*[.)](?:\\s*${PAGE})?(?:\\s+(\\S.*))?$`, 'u');
const QUESTION_BARE = new RegExp(`^(${NUMBER}(?:\\s*(?:,|en|-)\\s*${NUMBER})*)(?:\\s+${PAGE})?$`, 'u');
const QUESTION_PLAIN = /^(?:Vraag|Question)(?:\s*:\s+(\S.*)|\s*:?)$/u;

/** The question label a line is, or null. Whether a bare number counts is for the layout to say: pages and tables have them too. */
export function questionLabel(text: string): QuestionLabel | null {
  if (!/^(?:\d|Vra|VRA|Deelvra|Quest|QUEST)/.test(text)) return null;
  const line = withoutCapitals(text);
  const word = QUESTION_WORD.exec(line);
  if (word?.[1] !== undefined) return label(word[1], word[2], 'word');
  const dotted = QUESTION_DOTTED.exec(line);
  if (dotted?.[1] !== undefined) return label(dotted[1], dotted[2], 'dotted');
  const bare = QUESTION_BARE.exec(line);
  if (bare?.[1] !== undefined) return label(bare[1], undefined, 'bare');
  const plain = QUESTION_PLAIN.exec(line);
  return plain === null ? null : { kind: 'question', numbers: [], inline: (plain[1] ?? '').trim(), form: 'plain' };
}

function label(list: string, inline: string | undefined, form: QuestionLabel['form']): QuestionLabel | null {
  const numbers = expandNumbers(dutchList(list));
  return numbers === null || numbers.length === 0
    ? null
    : { kind: 'question', numbers, inline: (inline ?? '').trim(), form };
}

const SECTION = /^(?:(?:Deel\s+)?([IVX]{1,4}|[A-C])[.:]?\s+)?(.+)$/u;
const SECTION_QUESTIONS =
  /^(?:vragen|opmerkingen|inbreng)\b[^.?!]*\b(?:fracties?|leden|commissie)(?:\s+en\s+(?:de\s+)?(?:reacties?|antwoord(?:en)?|beantwoording)\b[^.?!]*)?$/iu;
const SECTION_ANSWERS =
  /^(?:antwoord(?:en)?|reactie|beantwoording)(?:\s*(?:\/|en)\s*(?:reactie|antwoord(?:en)?))*(?:\s+(?:van|door)\s+(?:de|het)\s+[^.?!:]{3,160})?$/iu;

/** "I Vragen en opmerkingen vanuit de fracties", "II Antwoord / Reactie van de minister"; null for any other line. */
export function sectionHeading(text: string): SectionHeading | null {
  if (text.length > LIMITS.headingLength || !/^(?:Deel\s|[IVX]{1,4}[.:]?\s|[A-C][.:]?\s|[VOIRAB])/u.test(text))
    return null;
  const match = SECTION.exec(text.replace(/\s+/g, ' '));
  const title = match?.[2] ?? '';
  const numeral = match?.[1] ?? null;
  if (SECTION_ANSWERS.test(title) && (numeral !== null || /\b(?:van|door)\b/.test(title))) {
    return { kind: 'section', numeral, answers: true, text };
  }
  if (numeral === null || !SECTION_QUESTIONS.test(title)) return null;
  return { kind: 'section', numeral, answers: false, text };
}
