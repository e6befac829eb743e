/** What the compiler enters. */
import type { FormKey } from './form-key.ts';

/** One form of a term, ready to be entered. */
export interface Entry {
  readonly key: FormKey;
  readonly term: number;
  readonly flags: number;
  readonly capitals: number;
  /** The gate lets slips of it through. */
  readonly slips: boolean;
}
