/** A pack file, walked from end to end: whatever would be refused later is refused here, and the reader sees what it holds. */
import { NAMED_IN_PREVIEW } from '../limits.ts';
import { openPackFile } from '../pack-file.ts';
import type { PackPart } from '../pack-writer.ts';
import type { OfferedDocument, OfferedExchange, OfferedFile, OfferedPart } from './offer.ts';
import { opening } from './opening.ts';

/** Whether a file is a pack in one of its forms, by its first bytes. */
export async function looksLikePack({ blob }: OfferedFile): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 64).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) return true;
  return new TextDecoder().decode(head).trimStart().startsWith('{');
}

/** Throws PackError. Memory for JSON Lines: a few dozen bytes an exchange. */
export async function offeredPack({ name, blob }: OfferedFile): Promise<OfferedPart> {
  const { head, parts } = await openPackFile(blob);
  const counts = { documents: 0, exchanges: 0, remarks: 0, terms: 0 };
  const documents = new Map<string, { -readonly [K in keyof OfferedDocument]: OfferedDocument[K] }>();
  const exchanges: OfferedExchange[] = [];
  const terms: string[] = [];
  let unanswered = 0;
  let repeated = 0;
  const seen = new Set<string>();
  for await (const part of parts) {
    const name = nameOf(part);
    if (name !== null && seen.has(name)) {
      repeated += 1;
      continue;
    }
    if (name !== null) seen.add(name);
    if ('document' in part) {
      counts.documents += 1;
      const { id, title, date } = part.document;
      if (documents.size < NAMED_IN_PREVIEW) documents.set(id, { id, title, date, exchanges: 0 });
    } else if ('exchange' in part) {
      counts.exchanges += 1;
      if (part.exchange.answer === null) unanswered += 1;
      if (exchanges.length < NAMED_IN_PREVIEW) {
        const { id, group, question } = part.exchange;
        exchanges.push({ id, group, opening: opening(question.text) });
      }
      const document = documents.get(part.exchange.documentId);
      if (document !== undefined) document.exchanges += 1;
    } else if ('remark' in part) {
      counts.remarks += 1;
    } else {
      counts.terms += 1;
      if (terms.length < NAMED_IN_PREVIEW) terms.push(part.term.label);
    }
  }
  return {
    kind: 'pack',
    names: [name],
    packId: head.id,
    title: head.title,
    layouts: [],
    counts,
    documents: [...documents.values()],
    exchanges,
    terms,
    leftOut: [],
    leftOutCounts: { remark: counts.remarks, unanswered, front: 0 },
    repeated,
    file: blob,
  };
}

/** What tells a part from others; null for remarks, which have no id. */
function nameOf(part: PackPart): string | null {
  if ('document' in part) return `document ${part.document.id}`;
  if ('exchange' in part) return `exchange ${part.exchange.id}`;
  return 'term' in part ? `term ${part.term.id}` : null;
}
