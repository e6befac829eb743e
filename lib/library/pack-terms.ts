/** The terms of several packs as one list, for the lexicon that is compiled from all of them. */
import type { Term } from '../corpus/pack.ts';
import type { Connection } from './connection.ts';
import type { PackRows } from './rows.ts';
import type { PackEntry } from './schema.ts';

/** All terms of a pack. */
export async function allTerms(rows: PackRows): Promise<Term[]> {
  const count = rows.about.buckets.term ?? 0;
  const buckets = await rows.read((get) =>
    Promise.all(Array.from({ length: count }, (_, number) => get('buckets', ['term', number]))),
  );
  return buckets.flatMap((bucket) => bucket?.map(([, term]) => term as Term) ?? []);
}

/** The same term from two packs: the first one's words, the forms and exchanges of both. */
export function together(first: Term, second: Term): Term {
  const forms = new Map([...second.forms, ...first.forms].map((form) => [form.text, form]));
  return {
    ...first,
    forms: [...forms.values()],
    exchangeIds: [...new Set([...first.exchangeIds, ...second.exchangeIds])],
  };
}

/** Terms of all packs, each once. Packs that cannot be read add nothing. */
export async function inOneLexicon(connection: Connection, packs: readonly PackEntry[]): Promise<Term[]> {
  const terms = new Map<string, Term>();
  for (const entry of packs.toReversed()) {
    try {
      for (const term of await allTerms(await connection.pack(entry))) {
        const known = terms.get(term.id);
        terms.set(term.id, known === undefined ? term : together(known, term));
      }
    } catch (error) {
      console.error(new Error(`Terms of ${entry.id} cannot be read`, { cause: error }));
    }
  }
  return [...terms.values()];
}
