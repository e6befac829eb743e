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
  const used = new Set<string>();
  return exchanges.map(({ group, question, answer }) => {
    const stem = `${documentId}/${slug(group ?? 'vraag', 40)}-`;
    const tries = [fingerprint(letters(question)), fingerprint(`${question}\n${answer ?? ''}`)];
    let id = stem + tries[0]?.slice(0, 10);
    if (used.has(id)) id = stem + tries[1]?.slice(0, 10);
    for (let turn = 2; used.has(id); turn += 1) id = `${stem}${tries[1]?.slice(0, 10)}-${turn}`;
    used.add(id);
    return id;
  });
}

/** Recognises a source text whatever its line ends and spaces: the key of its sidecar. */
export function sourceFingerprint(text: string): string {
  return fingerprint(text.replace(/[\s\uFEFF]+/g, ''));
}
