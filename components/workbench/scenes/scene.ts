/** A surface in one state, as the workbench shows it. */
import type { ComponentChildren } from 'preact';

export interface Scene {
  /** Loads the style sheets that this surface has where it ships, and no others. */
  dress(): Promise<unknown>;
  draw(): ComponentChildren;
  /** What is pressed before it looks as meant, by selector and in this order. */
  readonly press?: readonly string[];
}
