/** What the matcher reports and the page room paints. */

/** One find in a text: half-open UTF-16 offsets into exactly the string that was given. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly termId: string;
  /** Needs the full lexicon's word (`page/confirm`) before it is painted: ambiguous sense, spelling slip, fingerprint only. */
  readonly doubtful: boolean;
}

/** What the matcher is told of the text's surroundings. */
export interface MatchOptions {
  /** BCP 47 language of the page ("nl", "en"), null when unknown (taken as Dutch). */
  readonly language?: string | null;
  /** Mark every term whatever the language. */
  readonly allLanguages?: boolean;
}
