/** What the tests of this room compare: the ids found in a text, in order. */
import { recognise } from '../../../lib/citation/index.ts';

export function idsIn(text: string): string[] {
  return recognise(text).map((citation) => citation.id);
}
