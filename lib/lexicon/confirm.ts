/**
 * The full lexicon's word on doubtful finds: does the paragraph (or the page) speak about the matter, is a compound made of words,
 * and is a slip of the pen really one? Runs where terms and word lists are at hand, so pages need to hold fingerprints only.
 */
import type { Term } from '../corpus/pack.ts';
import { frequencyRank, isKnownName, isKnownWord } from '../text/known.ts';
import { splitCompound } from './candidates/split.ts';
import { isBrand } from './goods.ts';
import { inflections } from './inflection.ts';
import { foldWords, isMeant, type PageMatter } from './sense.ts';
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
  const found = [...certain].flatMap((id) => byId.get(id) ?? []);
  const page: PageMatter = {
    certain,
    exchanges: found.map((term) => new Set(term.exchangeIds)),
    labels: found.map(({ label }) => foldWords(label)).join(' '),
  };
  return candidates.map(({ surface, termIds, paragraph }) => {
    for (const id of termIds) {
      const term = byId.get(id);
      const reading = term === undefined ? 'none' : readingOf(term, surface);
      if (term === undefined || reading === 'none' || (isBrand(surface) && certain.size === 0)) continue;
      if (reading === 'plain' || isMeant(term, surface, paragraph, page)) return id;
    }
    return null;
  });
}

/**
 * How a surface can be read as a form of the term: the form itself, a compound whose other part is a word, or the form with one slip that
 * makes no other word. `context` where only forms that need context are like it.
 */
function readingOf(term: Term, surface: string): 'none' | 'plain' | 'context' {
  const words = foldWords(surface);
  const joined = words.replaceAll(' ', '');
  const spellings = spellingsOf(term);
  const length = (kind: 'plain' | 'context', fits: (form: string) => boolean): number =>
    Math.max(0, ...[...spellings].filter(([form, own]) => own === kind && fits(form)).map(([form]) => form.length));
  const longest = (fits: (form: string) => boolean): 'none' | 'plain' | 'context' => {
    const [plain, context] = [length('plain', fits), length('context', fits)];
    return plain === 0 && context === 0 ? 'none' : context > plain ? 'context' : 'plain';
  };
  const exact = spellings.get(joined);
  if (exact !== undefined) return exact;
  const inside = longest((form) => joined.startsWith(form) || joined.endsWith(form));
  if (words.includes(' ')) {
    // Joined by a hyphen to what the matcher takes along.
    const held = inside === 'none' ? longest((form) => joined.includes(form)) : inside;
    if (held !== 'none') return held;
  } else if (inside !== 'none') {
    const size = Math.max(length('plain', fitsEdge(joined)), length('context', fitsEdge(joined)));
    const atStart = [...spellings.keys()].some((form) => form.length === size && joined.startsWith(form));
    return isWordLike(atStart ? joined.slice(size) : joined.slice(0, -size)) ? inside : 'none';
  }
  // migratiedeel is not migratiedeal: what Dutch can read as another word is no slip.
  if (words.split(' ').every((word) => isWord(word)) || isWord(surface.toLowerCase())) return 'none';
  return longest((form) => isOneEdit(joined, form));
}

const fitsEdge =
  (joined: string) =>
  (form: string): boolean =>
    joined.startsWith(form) || joined.endsWith(form);

function isWord(lower: string): boolean {
  return isKnownWord(lower) || isKnownName(lower) || splitCompound(lower) !== null;
}

/** Folded spellings of all forms and inflections; those that need no context win. */
function spellingsOf(term: Term): Map<string, 'plain' | 'context'> {
  const result = new Map<string, 'plain' | 'context'>();
  for (const form of [...term.forms].sort(
    (one, other) => Number(one.needsContext === true) - Number(other.needsContext === true),
  )) {
    for (const text of [form.text, ...inflections(form.text)]) {
      const key = foldWords(text).replaceAll(' ', '');
      if (!result.has(key)) result.set(key, form.needsContext === true ? 'context' : 'plain');
    }
  }
  return result;
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
