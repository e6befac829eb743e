/** Letters and words as a walk over text sees them; cheap enough for every character of a long text. */

/** A letter of any European alphabet. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** End of the run of letters that begins at `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** End of the run of digits that begins at `at`. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Letters and digits of a name as folded words: "VN-Kinderrechtenverdrag" is two. */
export function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
}
