/**
 * Stable ids. A document's id is its publication number (kst-32317-859) or a slug of dossier and title. An exchange's id is its
 * document's id, its group, and a fingerprint of the letters of its question: no ordinal, no line number, no digit, no
 * punctuation and no spacing goes in, so it survives other exchanges coming or going, another input format of the same paper,
 * and later repairs of line joins or footnotes. Once shipped, a document's id is frozen by its sidecar in `seeds/`.
 */

/** "JBZ-Raad op 19 en 20 oktober" → "jbz-raad-op-19-en-20-oktober". */
export function slug(text: string, length = 80): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, length)
    .replace(/-+$/, '');
}

/** 64 bits as 13 base-36 digits: two FNV-1a passes (Fowler, Noll, Vo) with different seeds. Names things; protects nothing. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + index), 0x01000193);
  }
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}

/** The letters of a text, folded: what an exchange is recognised by. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** Gives each exchange of a document its id; equal questions of one group are told apart by their answers, then by turn. */
export function exchangeIds(
  documentId: string,
  exchanges: readonly { readonly group: string | null; readonly question: string; readonly answer: string | null }[],
): string[] {
  const used = new Map<string, number>();
  return exchanges.map(({ group, question, answer }) => {
    const stem = `${documentId}/${slug(group ?? 'vraag', 40)}-`;
    const plain = stem + fingerprint(letters(question)).slice(0, 10);
    const id = used.has(plain) ? stem + fingerprint(`${question}\n${answer ?? ''}`).slice(0, 10) : plain;
    const turn = (used.get(id) ?? 0) + 1;
    used.set(id, turn);
    return turn === 1 ? id : `${id}-${turn}`;
  });
}

/** Recognises a source text whatever its line ends and spaces: the key of its sidecar. */
export function sourceFingerprint(text: string): string {
  return fingerprint(text.replace(/[\s\uFEFF]+/g, ''));
}
