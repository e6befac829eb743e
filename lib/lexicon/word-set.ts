/** The words of compounds as fingerprints. */
import { formKey } from './form-key.ts';
import { addLetter, mix } from './hash.ts';

/** Fingerprints of the words that compounds are made with, in an open-addressed table half full. */
export function wordSet(words: readonly string[]): { bits: number; table: Uint16Array } {
  const bits = Math.max(6, Math.ceil(Math.log2(words.length * 2 + 1)));
  const table = new Uint16Array(1 << bits);
  const prints = new Set<number>();
  for (const word of words) {
    const key = formKey(word);
    if (key === null) continue;
    // Without the seed: the matcher has the hash of a part of a word, as a difference of two prefix values.
    prints.add(mix(key.letters.reduce(addLetter, 0)));
  }
  for (const print of [...prints].sort((one, other) => one - other)) {
    let slot = (print >>> 16) & (table.length - 1);
    const value = print & 0xffff || 1;
    while (table[slot] !== 0 && table[slot] !== value) slot = (slot + 1) & (table.length - 1);
    table[slot] = value;
  }
  return { bits, table };
}
