/** Dutch compounds: migratiecrisisverordening → migratie, crisis, verordening. By known parts, with the linking s, e, en or n. */

/** A part must have this many letters: shorter ones (ver, in, op) are found in half of all words. */
const PART = 4;
const LINKS = ['', 's', 'en', 'e', 'n'] as const;
const MOST_PARTS = 4;

/**
 * Splits a folded word into known parts, or null. Fewest parts first, and among these the longest last part.
 * `known` is asked for the parts as they stand, without the linking letters. Cost: it is asked at most |word|² / 2 times.
 */
export function splitCompound(word: string, known: (part: string) => boolean): string[] | null {
  /** Best way to the end of each position: where its last part begins, and how many parts there are. */
  const from = new Int8Array(word.length + 1).fill(-1);
  const parts = new Uint8Array(word.length + 1);
  const ends: string[] = [];
  for (let end = PART; end <= word.length; end++) {
    for (let start = 0; start + PART <= end; start++) {
      const before = start === 0 ? 0 : (parts[start] ?? 0);
      if ((start > 0 && before === 0) || before >= MOST_PARTS) continue;
      if (start === 0 && end === word.length) continue;
      const current = parts[end] ?? 0;
      if (current > 0 && current <= before + 1) continue;
      const part = knownPart(word, start, end, known);
      if (part === null) continue;
      from[end] = start;
      parts[end] = before + 1;
      ends[end] = part;
    }
  }
  if ((parts[word.length] ?? 0) < 2) return null;
  const found: string[] = [];
  for (let end = word.length; end > 0; end = from[end] ?? 0) found.unshift(ends[end] ?? '');
  return found;
}

/** The known word between two places, linking letters taken off its end unless it is the last. */
function knownPart(word: string, start: number, end: number, known: (part: string) => boolean): string | null {
  for (const link of LINKS) {
    if (link !== '' && end === word.length) break;
    const last = end - link.length;
    if (last - start < PART || !word.endsWith(link, end)) continue;
    const part = word.slice(start, last);
    if (known(part)) return part;
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
