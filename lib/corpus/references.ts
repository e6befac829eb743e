/** References of an exchange: what the citation room recognises in its question, answer and footnotes, with places. */
import { type Citation, recognise } from '../citation/index.ts';
import { isInternalUrl, withoutInternalAddresses } from './internal-address.ts';
import type { Footnote, Part, Reference } from './pack.ts';

export interface Passages {
  readonly question: string;
  readonly answer: string | null;
  readonly footnotes: readonly Footnote[];
}

/** All references, in the order question, its footnotes, answer, its footnotes. */
export function referencesOf({ question, answer, footnotes }: Passages): Reference[] {
  const references: Reference[] = [];
  let antecedents: readonly Citation[] = [];
  const read = (text: string, place: Pick<Reference, 'in' | 'footnote'>) => {
    const found = recognise(text, { antecedents });
    antecedents = [...antecedents, ...found];
    for (const citation of found) {
      if (!isInternalUrl(citation.id)) references.push({ ...asReference(citation), ...place });
    }
  };
  const notesOf = (part: Part) => {
    for (const note of footnotes) if (note.in === part) read(note.text, { in: 'footnote', footnote: note.number });
  };
  read(question, { in: 'question' });
  notesOf('question');
  if (answer !== null) read(answer, { in: 'answer' });
  notesOf('answer');
  return references;
}

function asReference(citation: Citation): Omit<Reference, 'in' | 'footnote'> {
  return {
    text: withoutInternalAddresses(citation.text),
    id: citation.id,
    url: citation.url,
    span: [citation.start, citation.end],
    ...(citation.title === undefined ? {} : { title: citation.title }),
    ...(citation.page === undefined ? {} : { page: citation.page }),
    ...(citation.corrected === undefined ? {} : { corrected: true }),
  };
}
