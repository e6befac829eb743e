/** Citations: recognised in running text, normalised, linked and formatted. Pure. */
export type { Chamber, Citation, CitationKind } from './citation.ts';
export { type CslItem, toBibtex, toCslJson } from './export.ts';
export { type Citable, format, formatWithLink } from './format.ts';
export { fromUrl } from './from-url.ts';
export { type LawPlace, type ParsedId, parseId, withPlace } from './id.ts';
export { type RecogniseOptions, recognise } from './recognise.ts';
export { dossierUrl, urlOf } from './url-of.ts';
export { isPublicAddress } from './web.ts';
