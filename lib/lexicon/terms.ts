/** Corpus → terms: what a reader of news would want explained, found in the papers themselves and by the editorial layer. */
import { KNOWN_NAMES } from '../corpus/groups.ts';
import type { Corpus, Form, Term } from '../corpus/pack.ts';
import { automaticTerms, keysOf } from './candidates/collect.ts';
import { EVERYBODY_KNOWS } from './candidates/general.ts';
import { type Editorial, type EditorialTerm, NO_EDITORIAL } from './editorial.ts';
import { formKey, keyString } from './form-key.ts';
import { rankExchanges } from './rank.ts';

/**
 * All terms of a corpus that lead to at least one exchange, sorted by id. Pure: the same corpus and editorial layer give the same
 * terms. Cost: linear in the text of the corpus.
 */
export function termsOf(corpus: Corpus, editorial: Editorial = NO_EDITORIAL): Term[] {
  const edited = editorial.terms.map(editorialTerm);
  const taken = new Set(
    keysOf([
      ...EVERYBODY_KNOWS,
      ...editorial.never,
      ...groupNames(corpus),
      ...edited.flatMap((term) => term.forms.map((form) => form.text)),
    ]),
  );
  const terms = unique([...edited, ...automaticTerms(corpus, taken, termId)]);
  return rankExchanges(terms, corpus.exchanges).sort((one, other) =>
    one.id < other.id ? -1 : one.id > other.id ? 1 : 0,
  );
}

/** Parliamentary groups are who asks, not what is asked: those of the papers, alone or together, and all others that are known. */
function groupNames(corpus: Corpus): string[] {
  const asking = corpus.exchanges.flatMap(({ group }) => (group === null ? [] : [group, ...group.split(/, | en /u)]));
  const names = [...new Set([...asking, ...Object.keys(KNOWN_NAMES), ...Object.values(KNOWN_NAMES)])];
  return names.flatMap((name) => [name, `${name}-fractie`]);
}

/** The first of every id. */
function unique(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => !seen.has(term.id) && seen.add(term.id) !== undefined);
}

/** An editor's term as it stands in a pack, before its exchanges are known. */
function editorialTerm(entry: EditorialTerm): Term {
  const forms = new Map<string, Form>();
  for (const form of [entry.label, ...entry.forms]) {
    const plain: Form = typeof form === 'string' ? { text: form } : withoutUndefined(form);
    // A form that is spelt out again with conditions replaces the plain label.
    forms.set(plain.text, plain);
  }
  return {
    id: termId(entry.label),
    label: entry.label,
    forms: [...forms.values()],
    exchangeIds: [],
    ...(entry.expansion === undefined ? {} : { expansion: entry.expansion }),
    ...(entry.international === undefined ? {} : { international: entry.international }),
    ...(entry.context === undefined ? {} : { context: entry.context }),
  };
}

/** Stable id of a term: its folded label, words joined by hyphens. */
export function termId(label: string): string {
  const key = formKey(label);
  if (key === null) return label.toLowerCase();
  const letters = keyString(key.letters);
  return key.ends.map((end, index) => letters.slice(index === 0 ? 0 : key.ends[index - 1], end)).join('-');
}

function withoutUndefined(form: {
  text: string;
  caseSensitive?: boolean | undefined;
  needsContext?: boolean | undefined;
}): Form {
  return {
    text: form.text,
    ...(form.caseSensitive === undefined ? {} : { caseSensitive: form.caseSensitive }),
    ...(form.needsContext === undefined ? {} : { needsContext: form.needsContext }),
  };
}
