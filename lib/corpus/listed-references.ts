import type { Exchange, Reference } from './pack.ts';

/** A reference as it stands in the list under an exchange: once, however often the text mentions it. */
export interface ListedReference {
  readonly id: string;
  readonly url: string | null;
  /** What it is called ("Motie-Van Ginneken"), where the text says so. */
  readonly title: string | null;
  /** The fullest citation printed. */
  readonly text: string;
}

/** References of an exchange in the order of the paper, one for each id; the fullest wording and any title win. */
export function listedReferences(exchange: Exchange): ListedReference[] {
  const listed = new Map<string, ListedReference>();
  const add = (reference: Reference) => {
    const known = listed.get(reference.id);
    listed.set(reference.id, {
      id: reference.id,
      url: known?.url ?? reference.url,
      title: known?.title ?? reference.title ?? null,
      text: known !== undefined && known.text.length >= reference.text.length ? known.text : reference.text,
    });
  };
  for (const part of ['question', 'answer'] as const) {
    for (const reference of exchange.references) {
      const note =
        reference.in === 'footnote' ? exchange.footnotes.find(({ number }) => number === reference.footnote) : null;
      if (reference.in === part || (reference.in === 'footnote' && (note?.in ?? 'answer') === part)) add(reference);
    }
  }
  return [...listed.values()];
}
