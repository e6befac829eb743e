/**
 * The full lexicon's word on doubtful finds: does the paragraph (or the page) speak about the matter, is a compound made of words,
 * and is a slip of the pen really one? Runs where terms and word lists are at hand, so pages need to hold fingerprints only.
 */
import type { Term } from '../corpus/pack.ts';
import { frequencyRank, isKnownName, isKnownWord } from '../text/known.ts';
import { splitCompound } from './candidates/split.ts';
import { inflections } from './inflection.ts';
import { foldWords, isMeant, needsContext, type PageMatter } from './sense.ts';
import { isOneEdit } from './slip.ts';

export interface Candidate {
  /** The characters that were found. */
  readonly surface: string;
  /** Terms that it may be; the first that is confirmed wins. */
  readonly termIds: readonly string[];
  /** The block of text it stands in. */
  readonly paragraph: string;
}

export interface ConfirmOptions {
  /** Terms that were found on the page without doubt: they tell what the page is about. */
  readonly certain?: readonly string[];
}

/**
 * The confirmed term of every candidate, or null. `terms` are those named by the candidates and, where known, the certain ones;
 * unknown ids count as null. Cost: linear in the paragraphs.
 */
export function confirmMatches(
  terms: readonly Term[],
  candidates: readonly Candidate[],
  options: ConfirmOptions = {},
): (string | null)[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const certain = new Set(options.certain ?? []);
  const exchanges = [...certain].flatMap((id) => {
    const term = byId.get(id);
    return term === undefined ? [] : [new Set(term.exchangeIds)];
  });
  const page: PageMatter = { certain, exchanges };
  return candidates.map(({ surface, termIds, paragraph }) => {
    for (const id of termIds) {
      const term = byId.get(id);
      if (term === undefined || !isSpelling(term, surface)) continue;
      if (!needsContext(term, surface) || isMeant(term, surface, paragraph, page)) return id;
    }
    return null;
  });
}

/**
 * True when the surface can be read as a form of the term: the form itself, a compound whose other part is a word, or the form with
 * one slip that makes no other word.
 */
function isSpelling(term: Term, surface: string): boolean {
  const words = foldWords(surface);
  const joined = words.replaceAll(' ', '');
  const forms = spellings(term);
  if (forms.some((form) => joined === form) || words.includes(' ')) return true;
  const inside = forms
    .filter((form) => joined.startsWith(form) || joined.endsWith(form))
    .sort((one, other) => other.length - one.length)[0];
  if (inside !== undefined)
    return isWordLike(joined.startsWith(inside) ? joined.slice(inside.length) : joined.slice(0, -inside.length));
  // migratiedeel is not migratiedeal: what Dutch can read as another word is no slip.
  const lower = surface.toLowerCase();
  if (isKnownWord(lower) || isKnownName(lower) || splitCompound(lower) !== null) return false;
  return forms.some((form) => isOneEdit(joined, form));
}

function spellings(term: Term): string[] {
  const texts = term.forms.flatMap((form) => [form.text, ...inflections(form.text)]);
  return [...new Set(texts.map((text) => foldWords(text).replaceAll(' ', '')))];
}

/** How Dutch words and its loans begin. Without this, a list of words that errs now and then would let strings of consonants pass. */
const DUTCH_ONSET =
  /^(?:sch?r?|spr|spl|str|chr|[bcdfgkptv][lr]|[dtzk]w|s[cklmnpqtvj]|[kg]n|ps|th|ch|ph|wr|[ft]j|[b-df-hj-np-tv-z])?[aeiouy]/;

/** The other part of a compound: a word, with or without a linking letter, or a compound itself. */
function isWordLike(rest: string): boolean {
  if (!DUTCH_ONSET.test(rest)) return false;
  const bare = [rest, rest.replace(/^s/u, ''), rest.replace(/s$/u, ''), rest.replace(/en?$/u, '')];
  return bare.some(
    (part) =>
      part.length >= 3 &&
      (frequencyRank(part) < 10_000 || isKnownWord(part) || isKnownName(part) || splitCompound(part) !== null),
  );
}
