/**
 * How far a typed word is from a known one: the restricted Damerau-Levenshtein distance, in which the usual slips of Dutch spelling
 * (a letter doubled or not, c/k, s/z, f/v, d/t, ei/ij) count half.
 */

/** Pairs of letters by their codes, a = 0. */
const HALF = new Uint8Array(26 * 26);
for (const pair of ['ck', 'sz', 'fv', 'dt', 'iy', 'ej', 'gh']) {
  const [x, y] = [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97];
  HALF[x * 26 + y] = 1;
  HALF[y * 26 + x] = 1;
}
const FAR = 1e6;
/** Rows of the table, one before the last kept for exchanged neighbours. */
const rows = [new Float64Array(64), new Float64Array(64), new Float64Array(64)] as const;

/** Slips allowed in a word of so many letters. */
export function allowedCost(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 6) return 1;
  if (letters < 9) return 1.5;
  return 2;
}

/**
 * Cost of turning `a` into `b`, or Infinity when it is above `limit`. Folded words of at most 60 letters. Only the cells near the
 * diagonal that the limit can reach are computed: O(|a|·limit).
 */
export function editCost(a: string, b: string, limit: number): number {
  const band = Math.ceil(limit * 2);
  if (Math.abs(a.length - b.length) > band || a.length > 60 || b.length > 60) return Number.POSITIVE_INFINITY;
  let [before, previous, row]: readonly Float64Array[] = rows;
  if (!before || !previous || !row) return Number.POSITIVE_INFINITY;
  previous.fill(FAR);
  before.fill(FAR);
  previous[0] = 0;
  for (let k = 1; k <= Math.min(b.length, band); k++) previous[k] = (previous[k - 1] ?? FAR) + gap(b, k - 1);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - band);
    const to = Math.min(b.length, i + band);
    const x = a.charCodeAt(i - 1);
    const gapA = gap(a, i - 1);
    row.fill(FAR);
    if (i <= band) row[0] = (previous[0] ?? FAR) + gapA;
    let least = row[0] ?? FAR;
    for (let k = from; k <= to; k++) {
      const y = b.charCodeAt(k - 1);
      let cost = (previous[k - 1] ?? FAR) + (x === y ? 0 : swap(x, y));
      const dropped = (previous[k] ?? FAR) + gapA;
      if (dropped < cost) cost = dropped;
      const added = (row[k - 1] ?? FAR) + gap(b, k - 1);
      if (added < cost) cost = added;
      if (i > 1 && k > 1 && x === b.charCodeAt(k - 2) && a.charCodeAt(i - 2) === y) {
        const exchanged = (before[k - 2] ?? FAR) + 1;
        if (exchanged < cost) cost = exchanged;
      }
      row[k] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [before, previous, row] = [previous, row, before];
  }
  // People seldom miss the first letter.
  const cost = (previous[b.length] ?? FAR) + (a.charCodeAt(0) === b.charCodeAt(0) ? 0 : 0.5);
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

/** A letter too many or too few; half where it only doubles its neighbour. */
function gap(word: string, at: number): number {
  const unit = word.charCodeAt(at);
  return unit === word.charCodeAt(at - 1) || unit === word.charCodeAt(at + 1) ? 0.5 : 1;
}

function swap(x: number, y: number): number {
  const [one, two] = [x - 97, y - 97];
  return one >= 0 && one < 26 && two >= 0 && two < 26 && HALF[one * 26 + two] === 1 ? 0.5 : 1;
}
