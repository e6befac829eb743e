/** Lines of a letter that are nobody's question or answer: addresses, places and dates, offices with names, closing courtesies. */

const PATTERNS = [
  /^BRIEF VAN\b/i,
  /^Aan (?:de|het)\s+(?:heer|mevrouw|voorzitter|minister|staatssecretaris|vaste)\b[^.?!]*$/i,
  /^(?:Den Haag|['’‘]s-Gravenhage|Amsterdam),\s+\d{1,2}\s+\p{L}+\s+\d{4}$/iu,
  /^(?:De|Het)?\s*(?:fungerend\s+|plaatsvervangend\s+|adjunct-)?(?:voorzitter|griffier|minister|staatssecretaris|minister-president)\b[^.?!:]{0,140}(?:,\s*(?:[^.?!]{0,60})?)?$/i,
  /^(?:Adjunct-griffier|Griffier|Voorzitter)\b[^.?!:]{0,120},/,
  /^(?:Hoogachtend|Met vriendelijke groet)/i,
  /^bijlagen?\b\s*:?/i,
];
/** "R. Oldenhuis", "A.J. Klaverveld", "D. Yeşilgöz-Zegerius", "Ter Braak". */
const NAME =
  /^(?:(?:(?:dr|mr|drs|ir|ing|prof)\.\s*)*(?:\p{Lu}\p{Ll}?\.\s?-?)+\s*(?:(?:van|de|den|der|ter|ten|te|’t|'t|Van|De|Den|Der|Ter|Ten)\s+)*\p{Lu}[\p{L}'’-]+(?:\s+(?:van|de|den|der)?\s*\p{Lu}[\p{L}'’-]+)?|(?:(?:Van|De|Den|Der|Ter|Ten|Te|van|de)\s+)*\p{Lu}[\p{L}'’-]+)$/u;
const CLOSING =
  /\b(?:zie[nt]?|ontvang(?:en|t)?|vernem(?:en|t)|verneemt)\b[^.?!]*\b(?:reactie|antwoord(?:en)?|beantwoording)\b[^.?!]*(?:\btegemoet\b|\bbinnen\b|\buiterlijk\b|\bvóór\b|\bspoedig|\bbelangstelling\b)[^.?!]*\.$/i;

/** True for an address, date, office, attachment list or closing courtesy. */
export function isLetterLine(text: string): boolean {
  return text.length < 220 && (PATTERNS.some((pattern) => pattern.test(text)) || CLOSING.test(text));
}

/** True for a line that holds nothing but a person's name. Only behind an office does that mean a signature. */
export function isName(text: string): boolean {
  return text.length < 60 && NAME.test(text);
}
