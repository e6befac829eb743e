/** What the page room is given to mark a document. */
import type { Match } from '../lexicon/match.types.ts';
import type { Confirm } from './confirm.ts';
import type { Density } from './density.ts';
import type { MarkColour, MarkStyle } from './paint.ts';

export interface MarkerOptions {
  readonly document: Document;
  readonly density: Density;
  readonly style: MarkStyle;
  readonly colour: MarkColour;
  /** Finds in a text, in order, not overlapping. */
  match(text: string, language: string | null): readonly Match[];
  confirm: Confirm;
  /** The finds of the document changed, some time ago. */
  changed(): void;
  /** The page wrote itself anew (document.open), which removed every listener: start again. */
  replaced(): void;
  /** A shadow tree is about to be marked: see to its style rules where the browser does not. */
  dress(root: ShadowRoot): void;
  /** Ends all watching and takes all marks away. */
  readonly signal: AbortSignal;
}
