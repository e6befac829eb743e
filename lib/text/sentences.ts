/** Dutch sentences as ranges of a text: small enough for the content script, sure about the abbreviations of official papers. */

/** Half-open range in UTF-16 units. */
export type SentenceSpan = readonly [start: number, end: number];

/** Written with a full stop that ends no sentence, whatever follows. */
const ABBREVIATIONS = new Set(
  (
    'nr nrs art artt blz p pp jl a.s c.q o.a d.w.z bijv bv enz incl excl m.b.t t.a.v i.v.m i.h.k.v m.n resp dr drs ' +
    'mr ir ing prof dhr mw mevr e.v e.d d.d d.m.v i.c i.p.v n.a.v t.b.v t.o.v z.g.n zgn zg ca vgl kst stb stcrt trb jo ' +
    'o.b.v o.l.v m.i.v t.z.t a.d.h.v i.o.v m.m.v b.v.d h.t jrg sub vs st nl min max evt'
  ).split(' '),
);

/** After these a capital begins a new sentence all the same: they often stand at a sentence's end. */
const MAY_END = new Set('jl a.s enz e.d e.v'.split(' '));

const CLOSING = /["”’'»)\]]/;

/** Does the full stop at `at` end the sentence that began at `from`? */
function stopEnds(text: string, at: number, from: number): boolean {
  let word = at;
  while (word > from && /[\p{L}\d.]/u.test(text.charAt(word - 1))) word -= 1;
  const before = text.slice(word, at);
  const next = text.slice(at + 1, at + 12).match(/^[^\p{L}\d]*([\p{L}\d])/u)?.[1] ?? '';
  const known = before.toLowerCase();
  if (ABBREVIATIONS.has(known)) return MAY_END.has(known) && /\p{Lu}/u.test(next);
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(before)) return false; // initials: "F.M. Weerwind"
  if (/^\d{1,2}$/.test(before) && text.slice(from, word).trim() === '') return false; // "1. Kunt u …"
  return !/\p{Ll}/u.test(next);
}

/**
 * Splits `text` into sentences, without the white space between them. A paragraph break always ends one. Linear in the text.
 * Quotation marks and brackets that close after the full stop stay with their sentence.
 */
export function sentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  const close = (end: number) => {
    while (start < end && /\s/.test(text.charAt(start))) start += 1;
    let last = end;
    while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1;
    if (last > start) spans.push([start, last]);
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n' && text.charAt(at + 1) === '\n') {
      close(at);
      continue;
    }
    if (char !== '.' && char !== '?' && char !== '!' && char !== '…') continue;
    let end = at + 1;
    while (end < text.length && (CLOSING.test(text.charAt(end)) || /[.?!…]/.test(text.charAt(end)))) end += 1;
    const follows = text.charAt(end);
    if (follows !== '' && !/\s/.test(follows)) continue;
    if (follows === '' || char !== '.' || stopEnds(text, at, start)) close(end);
    at = end - 1;
  }
  close(text.length);
  return spans;
}
