/** Why a paper is refused. The reader's own words for each stand in the locales; `message` is the developer's sentence. */
export type UnreadableReason =
  | 'empty'
  | 'too-large'
  | 'not-text'
  | 'image'
  | 'password'
  | 'broken-file'
  | 'unknown-layout'
  | 'contradictory'
  | 'answers-missing'
  | 'cancelled';

/**
 * The one error this room throws: the input cannot be read as a consultation paper, for `reason`, at `line` (1-based in the
 * source) where a line can be named. Anything else that leaves this room is a bug.
 */
export class UnreadablePaper extends Error {
  override readonly name = 'UnreadablePaper';
  readonly reason: UnreadableReason;
  readonly line: number | null;

  constructor(reason: UnreadableReason, message: string, options: { line?: number | null; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.reason = reason;
    this.line = options.line ?? null;
  }
}
