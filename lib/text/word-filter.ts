/** Where a word stands in the Bloom filter of known words (B. H. Bloom, 1970; double hashing after Kirsch and Mitzenmacher). */

/** Bits set for one word. */
export const HASHES = 6;

/** Bit number of the `hash`-th hash of a word. */
export function bitOf(word: string, hash: number, bits: number): number {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < word.length; index++) {
    const unit = word.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return (((one ^ (one >>> 15)) + Math.imul(hash, other | 1)) >>> 0) % bits;
}

/** Names are kept apart from words: Thorn is a town, no Dutch word begins a sentence with it by chance. */
export function nameKey(name: string): string {
  return `^${name.toLowerCase()}`;
}
