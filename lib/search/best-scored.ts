/** The best of many scores, kept in a heap whose root is the worst of them: a hundred thousand are seen, a hundred are made objects. */

interface Found {
  score: number;
  readonly segment: number;
  readonly number: number;
  readonly coverage: number;
  readonly evidence: number;
  readonly matched: number;
}

export class BestScored {
  readonly #most: number;
  #size = 0;
  // Plain arrays: those of a fixed kind cost more to make than all that is done with them.
  readonly #scores: number[] = [];
  readonly #segments: number[] = [];
  readonly #numbers: number[] = [];
  readonly #evidences: number[] = [];
  readonly #matched: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a positive score in, unless enough better ones are there. Of equals the one that comes first in the library is better. */
  add(score: number, segment: number, number: number, evidence: number, matched: number): void {
    const full = this.#size === this.#most;
    if (full && (this.#size === 0 || !this.#isWorse(0, score, segment, number))) return;
    const at = full ? this.#sink(score, segment, number) : this.#rise(this.#size++, score, segment, number);
    this.#scores[at] = score;
    this.#segments[at] = segment;
    this.#numbers[at] = number;
    this.#evidences[at] = evidence;
    this.#matched[at] = matched;
  }

  /** What is kept, in no order, with the coverage that its evidence comes to. */
  found(coverageOf: (evidence: number) => number): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < this.#size; at++)
      found.push({
        score: this.#scores[at] ?? 0,
        segment: this.#segments[at] ?? 0,
        number: this.#numbers[at] ?? 0,
        coverage: coverageOf(this.#evidences[at] ?? 0),
        evidence: this.#evidences[at] ?? 0,
        matched: this.#matched[at] ?? 0,
      });
    return found;
  }

  /** Whether what stands at a place of the heap is worse than another. */
  #isWorse(at: number, score: number, segment: number, number: number): boolean {
    const own = this.#scores[at] ?? 0;
    if (own !== score) return own < score;
    const ownSegment = this.#segments[at] ?? 0;
    return ownSegment === segment ? (this.#numbers[at] ?? 0) > number : ownSegment > segment;
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] ?? 0;
    this.#segments[to] = this.#segments[from] ?? 0;
    this.#numbers[to] = this.#numbers[from] ?? 0;
    this.#evidences[to] = this.#evidences[from] ?? 0;
    this.#matched[to] = this.#matched[from] ?? 0;
  }

  /** The place for a new one, from the end upwards. */
  #rise(from: number, score: number, segment: number, number: number): number {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.#isWorse(parent, score, segment, number)) break;
      this.#move(parent, at);
      at = parent;
    }
    return at;
  }

  /** The place for one that takes that of the worst. */
  #sink(score: number, segment: number, number: number): number {
    let at = 0;
    while (true) {
      let child = at * 2 + 1;
      if (child >= this.#size) return at;
      const right = child + 1;
      if (
        right < this.#size &&
        this.#isWorse(right, this.#scores[child] ?? 0, this.#segments[child] ?? 0, this.#numbers[child] ?? 0)
      )
        child = right;
      if (!this.#isWorse(child, score, segment, number)) return at;
      this.#move(child, at);
      at = child;
    }
  }
}
