/** A pack as a stream of its parts. */
import type { Pack } from '../corpus/pack.ts';
import type { PackPart } from './pack-writer.ts';

/** The parts of a pack, documents before their exchanges. */
export function* packParts(pack: Pack): Generator<PackPart> {
  for (const document of pack.documents) yield { document };
  for (const exchange of pack.exchanges) yield { exchange };
  for (const remark of pack.remarks) yield { remark };
  for (const term of pack.terms) yield { term };
}
