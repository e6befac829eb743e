/**
 * Folding: the spelling under which two words count as the same. Lower case, no diacritics, no ligatures.
 * Tunesiëdeal → tunesiedeal, Yeşilgöz → yesilgoz, ĳs → ijs.
 */

/** Letters that Unicode does not decompose, and what readers type instead. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĳ: 'ij',
  ŉ: 'n',
};

const folded = new Map<number, string>();

/** Folds one UTF-16 unit above ASCII; combining marks fold to nothing, surrogates to themselves. */
function foldUnit(unit: number): string {
  let result = folded.get(unit);
  if (result === undefined) {
    const char = String.fromCharCode(unit);
    const bare =
      unit >= 0xd800 && unit <= 0xdfff
        ? char
        : char.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    result = UNDECOMPOSED[bare] ?? bare;
    folded.set(unit, result);
  }
  return result;
}

/**
 * Folds a text. The result may be shorter or longer than the text: use {@link tokens} where offsets matter.
 * Cost: linear; a text that is folded already is returned as it is.
 */
export function fold(text: string): string {
  let clean = 0;
  for (; clean < text.length; clean++) {
    const unit = text.charCodeAt(clean);
    if (unit > 127 || (unit >= 65 && unit <= 90)) break;
  }
  if (clean === text.length) return text;
  let result = text.slice(0, clean);
  for (let i = clean; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) result += unit >= 65 && unit <= 90 ? String.fromCharCode(unit + 32) : text.charAt(i);
    else result += foldUnit(unit);
  }
  return result;
}
