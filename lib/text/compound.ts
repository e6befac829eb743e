/** Dutch compounds: migratiecrisisverordening → migratie, crisis, verordening. By known parts, with the linking s, e, en or n. */

/** A part must have this many letters: shorter ones (ver, in, op) are found in half of all words. */
const PART = 4;
const LINKED = ['s', 'en', 'e', 'n'] as const;
const LINKS = ['', ...LINKED] as const;
const MOST_PARTS = 4;

/**
 * Splits a folded word into known parts, or null. Fewest parts first, and among these the longest last part.
 * `known` is asked for the parts as they stand, without the linking letters. Cost: it is asked at most |word|² / 2 times.
 */
export function splitCompound(word: string, known: (part: string) => boolean): string[] | null {
  return splitWhere(word, (start, end) => known(word.slice(start, end)));
}

/** As {@link splitCompound}, for who knows parts by where they begin and end. */
export function splitWhere(word: string, known: (start: number, end: number) => boolean): string[] | null {
  /** Best way to the end of each position: where its last part begins and ends, and how many parts there are. */
  const from = new Int16Array(word.length + 1).fill(-1);
  const parts = new Uint8Array(word.length + 1);
  const ends = new Uint16Array(word.length + 1);
  for (let end = PART; end <= word.length; end++) {
    for (let start = 0; start + PART <= end; start++) {
      const before = start === 0 ? 0 : (parts[start] ?? 0);
      if ((start > 0 && before === 0) || before >= MOST_PARTS) continue;
      if (start === 0 && end === word.length) continue;
      const current = parts[end] ?? 0;
      if (current > 0 && current <= before + 1) continue;
      const last = endOfKnown(word, start, end, known);
      if (last < 0) continue;
      from[end] = start;
      parts[end] = before + 1;
      ends[end] = last;
    }
  }
  if ((parts[word.length] ?? 0) < 2) return null;
  const found: string[] = [];
  for (let end = word.length; end > 0; end = from[end] ?? 0) found.unshift(word.slice(from[end], ends[end]));
  return found;
}

/** Where the known word between two places ends, linking letters taken off unless it is the last; -1 where there is none. */
function endOfKnown(word: string, start: number, end: number, known: (start: number, end: number) => boolean): number {
  if (known(start, end)) return end;
  if (end === word.length) return -1;
  for (const link of LINKED) {
    const last = end - link.length;
    if (last - start >= PART && word.endsWith(link, end) && known(start, last)) return last;
  }
  return -1;
}

/** As {@link cuts}, by places: where a head ends and its tail begins, one after another. */
export function cutPlaces(word: string): number[] {
  const places: number[] = [];
  for (let at = word.length - PART; at >= PART; at--) {
    for (const link of LINKS) {
      const end = at - link.length;
      if (end >= PART && word.endsWith(link, at)) places.push(end, at);
    }
  }
  return places;
}

/** All ways to cut a word in two, linking letters taken off the head, without asking what is known: for look-ups in one batch. */
export function cuts(word: string): { readonly head: string; readonly tail: string }[] {
  const places = cutPlaces(word);
  const found: { head: string; tail: string }[] = [];
  for (let i = 0; i < places.length; i += 2) {
    found.push({ head: word.slice(0, places[i]), tail: word.slice(places[i + 1]) });
  }
  return found;
}
