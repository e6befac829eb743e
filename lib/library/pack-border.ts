/**
 * Checks parts of a pack that comes from outside: shape, sizes, counts, links and characters. What passes can be stored and shown; no
 * view needs to check again.
 */
import * as v from 'valibot';
import { blankInternalAddresses, isInternalUrl } from '../corpus/internal-address.ts';
import { DocumentSchema, type Exchange, ExchangeSchema, RemarkSchema, type Term, TermSchema } from '../corpus/pack.ts';
import { isAcceptableForm } from '../lexicon/acceptable-form.ts';
import { MOST_ENTRIES, MOST_TEXT } from './limits.ts';
import { PackError } from './pack-error.ts';
import type { PackPart } from './pack-writer.ts';

const PartSchemas = {
  document: DocumentSchema,
  exchange: ExchangeSchema,
  remark: RemarkSchema,
  term: TermSchema,
} as const;
export type PartKind = keyof typeof PartSchemas;

/** Takes one part in. Throws PackError `invalid` with the place that is wrong. */
export function admitPart(kind: PartKind, value: unknown, where: string): PackPart {
  checkSizes(value, where);
  const parsed = v.safeParse(PartSchemas[kind], value);
  if (!parsed.success)
    throw new PackError('invalid', [where, v.getDotPath(parsed.issues[0])].filter(Boolean).join('.'));
  const cleaned = withCleanTexts(parsed.output);
  if (kind === 'exchange') return { exchange: withSoundSpans(cleaned as Exchange) };
  if (kind === 'term') return { term: withSoundForms(cleaned as Term, where) };
  return { [kind]: cleaned } as PackPart;
}

/** Texts and lists within bounds, before a schema walks them. */
function checkSizes(value: unknown, where: string): void {
  if (typeof value === 'string' && value.length > MOST_TEXT) throw new PackError('too-large', where);
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.values(value);
  if (entries.length > MOST_ENTRIES) throw new PackError('too-large', where);
  for (const entry of entries) checkSizes(entry, where);
}

/** Characters that reorder or hide what stands beside them, control characters, and what is no character at all. */
const TRICKS = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\uFFFE\uFFFF]/gu;
/** Whether there may be any of them: nearly every text has none, and a plain class is looked for several times faster. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;
const HARMLESS = new Set(['\n', '\t']);

/**
 * A text without tricks and internal addresses. Length stays wherever it can, since spans count characters: a trick becomes a
 * zero-width space of the same length.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return blankInternalAddresses(text);
  const plain = text
    .toWellFormed()
    .replace(TRICKS, (trick) => (HARMLESS.has(trick) ? trick : '\u200B'.repeat(trick.length)));
  return blankInternalAddresses(plain);
}

/** The value with every text in it cleaned and every link to an internal address taken out. */
function withCleanTexts<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(withCleanTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value))
    copy[key] = key === 'url' ? publicUrl(entry) : withCleanTexts(entry);
  return copy as T;
}

/** A link that leads somewhere public over http or https, or null. */
function publicUrl(url: unknown): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null;
  return isInternalUrl(href) ? null : href;
}

type Span = readonly [number, number] | undefined;
const within = (span: Span, length: number): boolean => span === undefined || (span[0] <= span[1] && span[1] <= length);
const without = <T extends { span?: unknown }>({ span: _, ...rest }: T): Omit<T, 'span'> => rest;

/** Spans and offsets that point outside their text are dropped: they are a convenience, the text is what counts. */
function withSoundSpans(exchange: Exchange): Exchange {
  const length = {
    question: exchange.question.text.length,
    answer: exchange.answer?.text.length ?? 0,
    footnote: MOST_TEXT,
  };
  return {
    ...exchange,
    references: exchange.references.map((each) => (within(each.span, length[each.in]) ? each : without(each))),
    refersTo: exchange.refersTo.map((each) => (within(each.span, length.answer) ? each : without(each))),
    footnotes: exchange.footnotes.map((note) =>
      note.at === undefined || note.at <= length[note.in]
        ? note
        : { number: note.number, text: note.text, in: note.in },
    ),
  };
}

/** Forms that would mark half of every page are refused: a single letter, a function word, nothing but punctuation. */
function withSoundForms(term: Term, where: string): Term {
  const forms = term.forms.filter(({ text }) => isAcceptableForm(text));
  if (forms.length === 0) throw new PackError('invalid', `${where}.forms`);
  return { ...term, forms };
}
