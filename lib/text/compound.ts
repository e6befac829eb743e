/** Dutch compounds: migratiecrisisverordening → migratie, crisis, verordening. By known parts, with the linking s, e, en or n. */

/** A part must have this many letters: shorter ones (ver, in, op) are found in half of all words. */
const PART = 4;
const LINKS = ['', 's', 'en', 'e', 'n'] as const;
const MOST_PARTS = 4;

/**
 * Splits a folded word into known parts, or null. Fewest parts first, and among these the longest first part.
 * `known` is asked for the parts as they stand, without the linking letters; it decides on inflection.
 */
export function splitCompound(word: string, known: (part: string) => boolean): string[] | null {
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const found = split(word, parts, known);
    if (found) return found;
  }
  return null;
}

function split(word: string, parts: number, known: (part: string) => boolean): string[] | null {
  if (parts === 1) return word.length >= PART && known(word) ? [word] : null;
  for (let at = word.length - PART * (parts - 1); at >= PART; at--) {
    for (const link of LINKS) {
      const head = headBefore(word, at, link);
      if (head === null || !known(head)) continue;
      const rest = split(word.slice(at), parts - 1, known);
      if (rest) return [head, ...rest];
    }
  }
  return null;
}

/** The head of a word that is cut at `at`, its linking letters taken off; null where it would be too short. */
function headBefore(word: string, at: number, link: string): string | null {
  const end = at - link.length;
  return end >= PART && word.endsWith(link, at) ? word.slice(0, end) : null;
}

/** All ways to cut a word in two, without asking what is known: for look-ups that are made in one batch. */
export function cuts(word: string): { readonly head: string; readonly tail: string }[] {
  const found: { head: string; tail: string }[] = [];
  for (let at = word.length - PART; at >= PART; at--) {
    for (const link of LINKS) {
      const head = headBefore(word, at, link);
      if (head !== null) found.push({ head, tail: word.slice(at) });
    }
  }
  return found;
}
