/** Papers that were read, put together as one pack. */
import { fingerprint } from '../../corpus/ids.ts';
import type { ParsedPaper } from '../../corpus/parse.ts';
import { type Editorial, NO_EDITORIAL } from '../../lexicon/editorial.ts';
import { buildPack } from '../build-pack.ts';
import { NAMED_IN_PREVIEW } from '../limits.ts';
import { packAsBlob } from '../pack-export.ts';
import { leftOutOf, summarised } from './left-out.ts';
import type { OfferedPart } from './offer.ts';
import { opening } from './opening.ts';

export interface ReadPaper {
  readonly name: string;
  readonly paper: ParsedPaper;
}

/** Exchanges from which the streaming form is worth its packing. */
const MANY = 2000;

/**
 * One pack of all papers. Its id follows from the documents in it, so the same papers added again take the place of the earlier ones.
 * Cost: finding the terms, linear in the text.
 */
export async function offeredPapers(
  papers: readonly ReadPaper[],
  terms: Editorial = NO_EDITORIAL,
): Promise<OfferedPart> {
  const corpora = papers.map(({ paper: { documents, exchanges, remarks } }) => ({ documents, exchanges, remarks }));
  const ids = [...new Set(corpora.flatMap(({ documents }) => documents.map(({ id }) => id)))].sort();
  const id = ids.length === 1 ? `own-${ids[0]}` : `own-${fingerprint(ids.join('\n'))}`;
  const pack = buildPack(corpora, { id, terms });
  const asked = new Map<string, number>();
  for (const { documentId } of pack.exchanges) asked.set(documentId, (asked.get(documentId) ?? 0) + 1);
  return {
    kind: 'papers',
    names: papers.map(({ name }) => name),
    packId: pack.id,
    title: pack.title,
    layouts: [...new Set(papers.flatMap(({ paper }) => paper.layouts))],
    counts: {
      documents: pack.documents.length,
      exchanges: pack.exchanges.length,
      remarks: pack.remarks.length,
      terms: pack.terms.length,
    },
    documents: pack.documents
      .slice(0, NAMED_IN_PREVIEW)
      .map(({ id, title, date }) => ({ id, title, date, exchanges: asked.get(id) ?? 0 })),
    exchanges: pack.exchanges
      .slice(0, NAMED_IN_PREVIEW)
      .map(({ id, group, question }) => ({ id, group, opening: opening(question.text) })),
    terms: [...pack.terms]
      .sort((a, b) => b.exchangeIds.length - a.exchangeIds.length)
      .slice(0, NAMED_IN_PREVIEW)
      .map(({ label }) => label),
    ...summarised(papers.flatMap(({ name, paper }) => leftOutOf(name, paper))),
    repeated: 0,
    file: await packAsBlob(pack, pack.exchanges.length < MANY ? 'json' : 'lines'),
  };
}
