/** The npm package has no types; this is what the bench uses of it. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): unknown;
  }
}
