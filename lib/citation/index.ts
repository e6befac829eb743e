/** Citations: recognised in running text, normalised, linked and formatted. Pure. */
export type { Citation } from './citation.ts';
export { toBibtex, toCslJson } from './export.ts';
export { type Citable, format, formatWithLink } from './format.ts';
export { fromUrl } from './from-url.ts';
export { parseId } from './id.ts';
export { otherIdsOf } from './other-ids.ts';
export { recognise } from './recognise.ts';
export { urlOf } from './url-of.ts';
