/** What is worked out from a pack while it streams by: places of exchanges, who cites whom, and the outlines. Pure. */
import type { Document, Exchange, Remark, Term } from '../corpus/pack.ts';
import { OPENING_LENGTH } from './limits.ts';
import type { Outline } from './reader.ts';

interface Section {
  readonly group: string | null;
  readonly topics: Heading[];
}
interface Heading {
  readonly topic: string | null;
  readonly exchanges: { id: string; ordinal: number; opening: string }[];
}

export class PackShape {
  readonly documents = new Map<string, Document>();
  readonly terms = new Map<string, Term>();
  /** Exchange id → place in the pack. */
  readonly places = new Map<string, number>();
  /** Exchange id → exchanges whose answer points to it. */
  readonly referring = new Map<string, string[]>();
  readonly #outlines = new Map<string, Section[]>();
  readonly #citing = new Map<string, string[]>();
  readonly #remarks = new Map<string, Remark[]>();

  addDocument(document: Document): void {
    this.documents.set(document.id, document);
  }

  addTerm(term: Term): void {
    this.terms.set(term.id, term);
  }

  addRemark(remark: Remark): void {
    push(this.#remarks, remark.documentId, remark);
  }

  /** Takes the next exchange of the pack; false where its id was there already, so that nothing is stored twice. */
  addExchange(exchange: Exchange): boolean {
    if (this.places.has(exchange.id)) return false;
    this.places.set(exchange.id, this.places.size);
    // Who cites an article of a European act cites the act: links to it name no article.
    const cited = exchange.references.flatMap(({ id }) => [id, id.replace(/^(CELEX:\S+) .*/u, '$1')]);
    for (const id of new Set(cited)) push(this.#citing, id, exchange.id);
    for (const id of new Set(exchange.refersTo.map((pointer) => pointer.exchangeId))) {
      push(this.referring, id, exchange.id);
    }
    this.#outline(exchange);
    return true;
  }

  /** Reference id → exchanges that cite it; where none does, those in the documents that have it on their agenda. */
  get citing(): ReadonlyMap<string, readonly string[]> {
    const result = new Map(this.#citing);
    for (const { id, agenda } of this.documents.values()) {
      const listed = new Set(agenda.flatMap(({ references }) => references.map((reference) => reference.id)));
      const about = this.outline(id).flatMap(({ topics }) =>
        topics.flatMap(({ exchanges }) => exchanges.map((each) => each.id)),
      );
      for (const reference of listed) {
        if (!this.#citing.has(reference)) result.set(reference, [...(result.get(reference) ?? []), ...about]);
      }
    }
    return result;
  }

  outline(documentId: string): Outline['groups'] {
    return this.#outlines.get(documentId) ?? [];
  }

  remarks(documentId: string): readonly Remark[] {
    return this.#remarks.get(documentId) ?? [];
  }

  #outline({ id, ordinal, documentId, group, topic, question }: Exchange): void {
    const groups = this.#outlines.get(documentId) ?? [];
    this.#outlines.set(documentId, groups);
    // A group may come back later in a paper: only neighbours are put together, so that the order of the paper stays.
    let section = groups.at(-1);
    if (section === undefined || section.group !== group) {
      section = { group, topics: [] };
      groups.push(section);
    }
    let heading = section.topics.at(-1);
    if (heading === undefined || heading.topic !== topic) {
      heading = { topic, exchanges: [] };
      section.topics.push(heading);
    }
    heading.exchanges.push({ id, ordinal, opening: opening(question.text) });
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The first words of a text, cut between words. */
function opening(text: string): string {
  const line = text
    .slice(0, OPENING_LENGTH * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= OPENING_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(' ', OPENING_LENGTH))} …`;
}
