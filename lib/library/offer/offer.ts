/** What a reader holds out to the library, and what was found in it: shown before anything is stored. */

/** One file, page or pasted text. */
export interface OfferedFile {
  /** As the reader knows it; for a file in a zip its path there. */
  readonly name: string;
  readonly blob: Blob;
  /** Address of the page it was read from. */
  readonly url?: string;
}

export interface OfferedDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly exchanges: number;
}

/** A question, for the reader to see whether it was understood. */
export interface OfferedExchange {
  readonly id: string;
  readonly group: string | null;
  readonly opening: string;
}

/** Lines that are not part of a question with its answer. */
export interface LeftOut {
  /**
   * `remark`: asks nothing or got no answer, and is only searched; `unanswered`: a question without an answer; `front`: title pages,
   * letters and signatures.
   */
  readonly kind: 'remark' | 'unanswered' | 'front';
  /** File it stands in. */
  readonly name: string;
  /** 1-based, both inclusive. */
  readonly lines: readonly [first: number, last: number];
  readonly opening: string;
}

/** One thing that can be taken in: papers put together as a pack, or a pack as it came. */
export interface OfferedPart {
  readonly kind: 'papers' | 'pack';
  /** Names of the files it was read from. */
  readonly names: readonly string[];
  readonly packId: string;
  readonly title: string;
  /** Layouts that papers were recognised by ("L1" … "L8"), each once. */
  readonly layouts: readonly string[];
  readonly counts: {
    readonly documents: number;
    readonly exchanges: number;
    readonly remarks: number;
    readonly terms: number;
  };
  /** The first of each; `counts` has all. */
  readonly documents: readonly OfferedDocument[];
  readonly exchanges: readonly OfferedExchange[];
  readonly terms: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** How many there are of each kind, beyond those listed. */
  readonly leftOutCounts: Readonly<Record<LeftOut['kind'], number>>;
  /** Papers, questions and terms that stand in it again under the same id: each is counted and kept once. */
  readonly repeated: number;
  /** The pack to import. */
  readonly file: Blob;
}

/** A file that was not taken: why, and where in it. */
export interface RefusedFile {
  readonly name: string;
  /** `paper-…` for an UnreadablePaper, `pack-…` for a PackError, `zip-…` for a ZipError, `failed` for what we did not foresee. */
  readonly code: string;
  /** 1-based line, or null where none can be named. */
  readonly line: number | null;
}

export interface Offer {
  readonly parts: readonly OfferedPart[];
  readonly refused: readonly RefusedFile[];
}

export interface ReadProgress {
  readonly name: string;
  /** Share of the whole offer that is read, 0 to 1. */
  readonly done: number;
}
