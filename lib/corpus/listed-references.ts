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

/** A Kamerstuk's number as a reader looks it up, for one that the text calls by name only; null for anything else. */
function numberOf(id: string): string | null {
  const [, dossier, suffix, number] = /^kst-(\d+)(?:-([IVXLCDM]+|\d{2}))?-(\w+)$/.exec(id) ?? [];
  return dossier === undefined
    ? null
    : `Kamerstuk ${dossier}${suffix === undefined ? '' : `-${suffix}`}, nr. ${number}`;
}

/** True where the mention is a name ("motie van het lid Kuik") rather than a citation that a reader can look up. */
function isName({ text, title }: Pick<Reference, 'text' | 'title'>): boolean {
  return title !== undefined && text.toLowerCase() === title.toLowerCase();
}

/** References of an exchange in the order of the paper, one for each id; the fullest citation and any title win. */
export function listedReferences(exchange: Exchange): ListedReference[] {
  const listed = new Map<string, ListedReference>();
  const add = (reference: Reference) => {
    const known = listed.get(reference.id);
    const text = isName(reference) ? (numberOf(reference.id) ?? reference.text) : reference.text;
    const title = known?.title ?? reference.title ?? null;
    listed.set(reference.id, {
      id: reference.id,
      url: known?.url ?? reference.url,
      title: title === text ? null : title,
      text: known !== undefined && known.text.length >= text.length ? known.text : text,
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
