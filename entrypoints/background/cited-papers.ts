/** Which of the papers that a page cites the library knows: holds, or has exchanges that cite them too. */
import { fromUrl, otherIdsOf, recognise } from '../../lib/citation/index.ts';
import { markOfReference } from '../../lib/lexicon/page-references.ts';
import { holdsReference } from '../../lib/library/page-answers.ts';
import type { Library } from '../../lib/library/reader.ts';

/** The mark of the paper that `cited` (a citation in words, or the address of a link) means, or null where it is none or unknown here. */
export async function citedPaper(library: Library, cited: string): Promise<string | null> {
  const id = /^https?:/i.test(cited) ? fromUrl(cited) : recognise(cited)[0]?.id;
  if (id === undefined || id === null) return null;
  for (const each of [id, ...otherIdsOf(id)]) if (await holdsReference(library, each)) return markOfReference(each);
  return null;
}
