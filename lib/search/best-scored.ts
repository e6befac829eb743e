/** The best of many scores, kept in a heap whose root is the worst of them: a hundred thousand are seen, a hundred are made objects. */

interface Found {
  readonly segment: number;
  readonly number: number;
}

export class BestScored {
  readonly #most: number;
  #size = 0;
  // Plain arrays: those of a fixed kind cost more to make than all that is done with them.
  readonly #scores: number[] = [];
  readonly #segments: number[] = [];
  readonly #numbers: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes a positive score in, unless enough better ones are there. Of equals the one that comes first in the library is better. */
  add(score: number, segment: number, number: number): void {
    if (this.#size < this.#most) {
      this.#rise(this.#size++, score, segment, number);
    } else if (this.#size > 0 && this.#isWorse(0, score, segment, number)) this.#sink(score, segment, number);
  }

  /** What is kept, in no order. */
  places(): Found[] {
    const found: Found[] = [];
    for (let i = 0; i < this.#size; i++) found.push({ segment: this.#segments[i] ?? 0, number: this.#numbers[i] ?? 0 });
    return found;
  }

  /** Whether what stands at a place of the heap is worse than another. */
  #isWorse(at: number, score: number, segment: number, number: number): boolean {
    const own = this.#scores[at] ?? 0;
    if (own !== score) return own < score;
    const ownSegment = this.#segments[at] ?? 0;
    return ownSegment === segment ? (this.#numbers[at] ?? 0) > number : ownSegment > segment;
  }

  #put(at: number, score: number, segment: number, number: number): void {
    this.#scores[at] = score;
    this.#segments[at] = segment;
    this.#numbers[at] = number;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#scores[from] ?? 0, this.#segments[from] ?? 0, this.#numbers[from] ?? 0);
  }

  #rise(from: number, score: number, segment: number, number: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.#isWorse(parent, score, segment, number)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#put(at, score, segment, number);
  }

  /** Puts another in the place of the worst. */
  #sink(score: number, segment: number, number: number): void {
    let at = 0;
    while (true) {
      let child = at * 2 + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (
        right < this.#size &&
        this.#isWorse(right, this.#scores[child] ?? 0, this.#segments[child] ?? 0, this.#numbers[child] ?? 0)
      )
        child = right;
      if (!this.#isWorse(child, score, segment, number)) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, score, segment, number);
  }
}
