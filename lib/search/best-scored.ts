/** The best of many scores, kept in a heap whose root is the worst of them: a hundred thousand are seen, a hundred are made objects. */

interface Found {
  score: number;
  readonly segment: number;
  readonly number: number;
  readonly coverage: number;
  readonly evidence: number;
  readonly matched: number;
  readonly told: boolean;
}

export class BestScored {
  readonly #most: number;
  readonly #asked: number;
  #size = 0;
  /** Once there are as many as are wanted. */
  #isHeap = false;
  // Plain arrays: those of a fixed kind cost more to make than all that is done with them.
  readonly #scores: number[] = [];
  readonly #segments: number[] = [];
  readonly #numbers: number[] = [];
  readonly #evidences: number[] = [];
  readonly #matched: number[] = [];
  readonly #told: boolean[] = [];

  /** `asked`: what evidence is a share of. */
  constructor(most: number, asked: number) {
    this.#most = most;
    this.#asked = asked;
  }

  /** Takes a positive score in, unless enough better ones are there. Of equals the one that comes first in the library is better. */
  add(score: number, segment: number, number: number, evidence: number, matched: number, told: boolean): void {
    let at = this.#size;
    if (at < this.#most) this.#size++;
    else {
      // Most queries of a small library never get here.
      if (!this.#isHeap) this.#heapify();
      if (at === 0 || !this.#isWorse(0, score, segment, number)) return;
      at = this.#place(0, score, segment, number);
    }
    this.#put(at, score, segment, number, evidence, matched, told);
  }

  #put(
    at: number,
    score: number,
    segment: number,
    number: number,
    evidence: number,
    matched: number,
    told: boolean,
  ): void {
    this.#scores[at] = score;
    this.#segments[at] = segment;
    this.#numbers[at] = number;
    this.#evidences[at] = evidence;
    this.#matched[at] = matched;
    this.#told[at] = told;
  }

  /** What is kept, in no order, with the coverage that its evidence comes to. */
  found(): Found[] {
    const found: Found[] = [];
    for (let at = 0; at < this.#size; at++) {
      const evidence = this.#evidences[at] ?? 0;
      found.push({
        score: this.#scores[at] ?? 0,
        segment: this.#segments[at] ?? 0,
        number: this.#numbers[at] ?? 0,
        coverage: this.#asked > 0 ? evidence / this.#asked : 0,
        evidence,
        matched: this.#matched[at] ?? 0,
        told: this.#told[at] ?? false,
      });
    }
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
    this.#told[to] = this.#told[from] ?? false;
  }

  #heapify(): void {
    this.#isHeap = true;
    for (let from = (this.#size >>> 1) - 1; from >= 0; from--) {
      const [score, segment, number] = [this.#scores[from] ?? 0, this.#segments[from] ?? 0, this.#numbers[from] ?? 0];
      const [evidence, matched, told] = [
        this.#evidences[from] ?? 0,
        this.#matched[from] ?? 0,
        this.#told[from] ?? false,
      ];
      const at = this.#place(from, score, segment, number);
      this.#put(at, score, segment, number, evidence, matched, told);
    }
  }

  /** The place for one that takes that of another: worse ones below it move up. */
  #place(from: number, score: number, segment: number, number: number): number {
    let at = from;
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
