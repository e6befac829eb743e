/** What every finder of terms hands over. */
import type { Form } from '../../corpus/pack.ts';

export type CandidateKind =
  | 'abbreviation'
  | 'article'
  | 'compound'
  | 'instrument'
  | 'motion'
  | 'name'
  | 'phrase'
  | 'quotation';

export interface Candidate {
  readonly kind: CandidateKind;
  /** As a reader would write it. */
  readonly label: string;
  readonly forms: readonly Form[];
  readonly expansion?: string;
  /** Words that tell that the matter is meant, for forms with `needsContext`. */
  readonly context?: readonly string[];
  readonly international?: boolean;
}
