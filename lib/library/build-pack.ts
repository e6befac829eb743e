/** Papers → Pack: what was read, with the terms that lead to it, checked against the pack's schema. */
import * as v from 'valibot';
import { slug } from '../corpus/ids.ts';
import { type Corpus, type Pack, PackSchema, type Term } from '../corpus/pack.ts';
import { isAcceptableForm } from '../lexicon/acceptable-form.ts';
import type { Editorial } from '../lexicon/editorial.ts';
import { termsOf } from '../lexicon/terms.ts';
import { cleanText } from './pack-border.ts';

export interface BuildOptions {
  /** Editorial layer of the terms. */
  readonly terms?: Editorial;
  readonly id?: string;
  readonly title?: string;
}

/** What the border of packs would refuse is left out here: a pack of our own making must pass it wherever it is imported. */
const isAdmissible = ({ forms }: Term): boolean => forms.some(({ text }) => isAcceptableForm(cleanText(text)));

/**
 * Composes one pack of one or more papers. Papers that hold the same document are kept once, the first given wins.
 * @throws Error where the result would not be a valid pack (a fault of ours, not of the paper).
 */
export function buildPack(papers: readonly Corpus[], options: BuildOptions = {}): Pack {
  const seen = new Set<string>();
  const corpus: Corpus = { documents: [], exchanges: [], remarks: [] };
  for (const paper of papers) {
    const fresh = new Set(paper.documents.filter(({ id }) => !seen.has(id)).map(({ id }) => id));
    for (const id of fresh) seen.add(id);
    corpus.documents.push(...paper.documents.filter(({ id }) => fresh.has(id)));
    corpus.exchanges.push(...paper.exchanges.filter(({ documentId }) => fresh.has(documentId)));
    corpus.remarks.push(...paper.remarks.filter(({ documentId }) => fresh.has(documentId)));
  }
  const main = corpus.documents.find((document) => document.kind !== 'brief') ?? corpus.documents[0];
  const title = options.title ?? main?.title ?? '';
  const pack: Pack = {
    format: 'kamerlens-pack',
    version: 1,
    id: options.id ?? main?.id ?? slug(title),
    title,
    language: 'nl',
    ...corpus,
    terms: termsOf(corpus, options.terms).filter(isAdmissible),
  };
  const checked = v.safeParse(PackSchema, pack);
  if (checked.success) return checked.output;
  const issue = checked.issues[0];
  throw new Error(`The pack is not valid: ${v.getDotPath(issue) ?? 'root'}: ${issue.message}`);
}
