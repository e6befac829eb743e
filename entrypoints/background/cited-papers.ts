/** Which of the papers that a page cites the library knows: holds, or has exchanges that cite them too. */
import { recognise } from '../../lib/citation/index.ts';
import { markOfReference } from '../../lib/lexicon/page-references.ts';
import { holdsReference } from '../../lib/library/page-answers.ts';
import type { Library } from '../../lib/library/reader.ts';

/** The mark of the paper that is cited in `surface`, or null where it is none or unknown here. */
export async function citedPaper(library: Library, surface: string): Promise<string | null> {
  const id = recognise(surface)[0]?.id;
  return id !== undefined && (await holdsReference(library, id)) ? markOfReference(id) : null;
}
