/** References to papers in any text, for rooms that do not import citations themselves. */
export { recognise as findReferences } from '../citation/index.ts';
