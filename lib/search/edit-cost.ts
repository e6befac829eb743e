/**
 * How far a typed word is from a known one: the restricted Damerau-Levenshtein distance, in which the usual slips of Dutch spelling
 * (a letter doubled or not, c/k, s/z, f/v, d/t, ei/ij) count half.
 */

const HALF: ReadonlySet<string> = new Set([
  'ck',
  'kc',
  'sz',
  'zs',
  'fv',
  'vf',
  'dt',
  'td',
  'iy',
  'yi',
  'ej',
  'je',
  'gh',
  'hg',
]);

/** Slips allowed in a word of so many letters. */
export function allowedCost(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 6) return 1;
  if (letters < 8) return 1.5;
  return 2;
}

/** Cost of turning `a` into `b`, or Infinity when it is above `limit`. Folded words. O(|a|·|b|), both at most 48 letters. */
export function editCost(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit * 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let previous: number[] = [0];
  for (let k = 1; k <= b.length; k++) previous.push((previous[k - 1] ?? 0) + gap(b, k - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = [(previous[0] ?? 0) + gap(a, i - 1)];
    let least = row[0] ?? 0;
    for (let k = 1; k <= b.length; k++) {
      let cost = Math.min(
        (previous[k] ?? 0) + gap(a, i - 1),
        (row[k - 1] ?? 0) + gap(b, k - 1),
        (previous[k - 1] ?? 0) + swap(a.charAt(i - 1), b.charAt(k - 1)),
      );
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
        cost = Math.min(cost, (before[k - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    before = previous;
    previous = row;
  }
  // People seldom miss the first letter.
  const cost = (previous[b.length] ?? 0) + (a[0] === b[0] ? 0 : 0.5);
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

/** A letter too many or too few; half where it only doubles its neighbour. */
function gap(word: string, at: number): number {
  return word[at] === word[at - 1] || word[at] === word[at + 1] ? 0.5 : 1;
}

function swap(x: string, y: string): number {
  if (x === y) return 0;
  return HALF.has(x + y) ? 0.5 : 1;
}
