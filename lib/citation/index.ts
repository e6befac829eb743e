/** Citations: recognised in running text, normalised, linked and formatted. Pure. */
export type { Chamber, Citation, CitationKind } from './citation.ts';
export { type LawPlace, type ParsedId, parseId, withPlace } from './id.ts';
export { type RecogniseOptions, recognise } from './recognise.ts';
export { dossierUrl, urlOf } from './url-of.ts';
