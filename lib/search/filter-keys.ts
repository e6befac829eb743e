/** By which filters each exchange is found, and the names that a filter can have. */
import { fold } from '../text/fold.ts';
import { filterKey, ministerKey } from './keys.ts';
import type { SegmentSource } from './port.ts';

type Exchange = SegmentSource['exchanges'][number];
type Document = SegmentSource['documents'][number];

export class Filters {
  readonly documents: ReadonlyMap<string, Document>;
  /** In the order in which exchanges brought them, as shown. */
  readonly groups: string[] = [];
  readonly ministers: { role: string; name: string | null }[] = [];
  readonly #byGroup = new Map<string, string>();
  readonly #byDocument = new Map<string, readonly string[]>();

  constructor(documents: readonly Document[]) {
    this.documents = new Map(documents.map((document) => [document.id, document]));
  }

  /** The keys of an exchange; one may be given twice. */
  keysOf(exchange: Exchange): string[] {
    const found: string[] = [];
    if (exchange.group !== null) found.push(this.#keyOfGroup(exchange.group));
    for (const reference of exchange.references) {
      found.push(filterKey('reference', reference.id.toLowerCase()));
      // An article is found by its law as well.
      const law = reference.id.split(' ')[0];
      if (law) found.push(filterKey('reference', law.toLowerCase()));
    }
    let own = this.#byDocument.get(exchange.documentId);
    if (own === undefined) {
      const document = this.documents.get(exchange.documentId);
      own = document ? this.#keysOfDocument(document) : [];
      this.#byDocument.set(exchange.documentId, own);
    }
    found.push(...own);
    return found;
  }

  #keyOfGroup(group: string): string {
    let key = this.#byGroup.get(group);
    if (key === undefined) {
      this.groups.push(group);
      key = filterKey('group', fold(group));
      this.#byGroup.set(group, key);
    }
    return key;
  }

  #keysOfDocument(document: Document): string[] {
    const found = [filterKey('document', document.id.toLowerCase())];
    if (document.dossier) {
      found.push(filterKey('dossier', document.dossier.toLowerCase()));
      if (document.number)
        found.push(filterKey('reference', `kst-${document.dossier}-${document.number}`.toLowerCase()));
    }
    // A paper on the agenda is what the whole document is about.
    const agenda = document.agenda.flatMap((item) => item.references.map(({ id }) => id.toLowerCase()));
    for (const id of new Set(agenda)) found.push(filterKey('agenda', id));
    for (const signatory of document.signatories) {
      const known = this.ministers.some(({ role, name }) => role === signatory.role && name === signatory.name);
      if (!known) this.ministers.push({ role: signatory.role, name: signatory.name });
      found.push(ministerKey(signatory));
    }
    return found;
  }
}
