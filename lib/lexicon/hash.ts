/**
 * The hashes that compiler and matcher share. A running polynomial (mod 2^32) over folded letters: it goes on across word gaps, so
 * that "detectiebevel", "detectie-bevel" and "detectie bevel" have one value; and the value of a word's tail follows from two
 * prefix values, which finds a term at the end of a compound.
 */
export const SEED = 0x2f0b4c47;
/** A prime of 20 bits: a product with any hash is exact in a double, which engines multiply sooner than `Math.imul` when code is young. */
export const MULTIPLIER = 1_000_003;
const CHECK_MULTIPLIER = 0x2c9277b5;

/** One letter more. The matcher's loop has this written out. */
export function addLetter(hash: number, code: number): number {
  return (Math.imul(hash, MULTIPLIER) + code) | 0;
}

/** The independent second hash, computed only where the first one hit. */
export function addCheck(check: number, code: number): number {
  return (Math.imul(check ^ code, CHECK_MULTIPLIER) + 0x165667b1) | 0;
}

/** Finaliser (MurmurHash3's fmix32): spreads the polynomial over all bits. */
export function mix(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** 16 bits of the second hash. */
export function checkBits(check: number): number {
  return mix(check) & 0xffff;
}
