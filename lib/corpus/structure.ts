/** Which lines are headings and markers, by their words and by what stands around them. */
import { announcesGroup, bareGroups, type GroupHeading, groupHeading } from './group-heading.ts';
import { type AnswerMarker, answerMarker, type SectionHeading, sectionHeading } from './markers.ts';
import type { SourceLine } from './source.ts';

const HEADING_WORD = /^(?:Vragen|Opmerkingen|Inbreng|Reactie|Antwoord|Beantwoording|Bijdrage|[IVX]+\.?\s)/i;

type Structural =
  | { readonly kind: 'group'; readonly heading: GroupHeading }
  | { readonly kind: 'section'; readonly heading: SectionHeading }
  | { readonly kind: 'answer'; readonly marker: AnswerMarker };

/** Where a line stands. */
export interface Place {
  readonly lines: readonly SourceLine[];
  readonly index: number;
  /** Lines that are furniture or footnotes. */
  readonly skip: ReadonlySet<number>;
  /** The line above stops where no sentence can. */
  readonly midSentence: boolean;
  /** A blank line or a page break is right above. */
  readonly apart: boolean;
}

/** What begins on a line, and how many lines it takes. */
export interface Structure {
  readonly element: Structural;
  readonly lines: number;
}

/** Headings and markers, one line or (group headings only) two to four. */
export function structural(text: string, place: Place): Structure | null {
  const section = sectionHeading(text);
  if (section !== null && (section.numeral !== null || isFollowedByHeading(place))) {
    return { element: { kind: 'section', heading: section }, lines: 1 };
  }
  const answer = answerLabel(text, place);
  if (answer !== null) return answer;
  // "… de beantwoording aan de / SP-fractie" is a sentence that a line end cuts, and so is what goes on in small letters.
  if (place.midSentence && !HEADING_WORD.test(text)) return null;
  if (!place.apart && /^\p{Ll}/u.test(text)) return null;
  const named = namedHeading(text, place);
  if (named !== null || !place.apart) return named;
  const bare = isGap(place, place.index + 1) ? bareGroups(text) : null;
  if (bare !== null) return { element: { kind: 'group', heading: bare }, lines: 1 };
  return unreadableHeading(text, place);
}

/** A marker, on two lines where its list of numbers or its office is longer than a line. */
function answerLabel(text: string, { lines, index, skip }: Place): Structure | null {
  const marker = answerMarker(text);
  const below = lines[index + 1];
  if (below !== undefined && below.text !== '' && below.text.length < 80 && !skip.has(below.number)) {
    const numbers =
      /^(?:(?:de\s+)?vra(?:ag|gen)\s+|questions?\s+|en\s+|and\s+|t\/m\s+|tot en met\s+)?\d{1,4}[a-z]?(?:[\s,]|en\b|and\b|t\/m|\d)*:?$/.test(
        below.text,
      );
    const open = /(?:,|\s(?:en|van|op|de|voor|and|to|of|the))$/.test(text);
    const longer = numbers || open ? answerMarker(`${text} ${below.text}`) : null;
    const more = longer !== null && longer.inline === '' && longer.numbers.length >= (marker?.numbers.length ?? 0);
    // A number alone below a whole marker begins the answer ("Antwoord 3" / "12").
    const begins = marker !== null && /^\d/.test(below.text) && !open;
    if (longer !== null && more && !begins && text.length < 160)
      return { element: { kind: 'answer', marker: longer }, lines: 2 };
  }
  return marker === null ? null : { element: { kind: 'answer', marker }, lines: 1 };
}

function namedHeading(text: string, { lines, index, skip }: Place): Structure | null {
  let joined = text;
  for (let count = 1; count <= 4; count += 1) {
    const more = lines[index + count];
    const heading = groupHeading(joined);
    // "Vragen van de leden van de fracties van D66 en" goes on: an open end is no heading yet.
    if (heading !== null && !(more !== undefined && continuesHeading(joined, more, skip))) {
      if (more !== undefined && !skip.has(more.number) && isSubject(joined, more.text)) return null;
      return { element: { kind: 'group', heading }, lines: count };
    }
    if (more === undefined || more.text === '' || skip.has(more.number) || more.text.length > 160) return null;
    if (
      !/^(?:Vragen|Opmerkingen|Inbreng|Reactie|Antwoord|Beantwoording|De leden|Bijdrage)/i.test(joined) ||
      /[.?!:]$/.test(joined)
    )
      return null;
    joined = joinedHeading(joined, more.text);
  }
  return null;
}

/** "De leden van de fracties van X en Y / gezamenlijk vragen of …": the subject of a sentence that goes on below. */
function isSubject(text: string, below: string): boolean {
  return /^(?:\d{1,3}[.)]\s+)?(?:(?:ook|de|het)\s+)?(?:leden|lid|fracties?)\b/i.test(text) && /^\p{Ll}{2}/u.test(below);
}

function joinedHeading(above: string, below: string): string {
  return /\p{L}-$/u.test(above) && !/^(?:en|of|,)/.test(below) ? `${above}${below}` : `${above} ${below}`;
}

/** A block of lines of its own that announces a group without saying one that can be read. */
function unreadableHeading(text: string, place: Place): Structure | null {
  let joined = text;
  for (let count = 1; count <= 4; count += 1) {
    if (isGap(place, place.index + count)) {
      const heading: GroupHeading = { names: [], answers: false };
      return announcesGroup(joined) ? { element: { kind: 'group', heading }, lines: count } : null;
    }
    const more = place.lines[place.index + count];
    joined = joinedHeading(joined, more?.text ?? '');
  }
  return null;
}

function isGap({ lines, skip }: Place, index: number): boolean {
  const line = lines[index];
  return line === undefined || line.text === '' || skip.has(line.number);
}

function continuesHeading(text: string, next: SourceLine, skip: ReadonlySet<number>): boolean {
  if (next.text === '' || skip.has(next.number)) return false;
  return (
    /(?:,| en| van| de|-)$/i.test(text) ||
    (/^(?:en|van|fracties?)\s/i.test(next.text) && groupHeading(`${text} ${next.text}`) !== null)
  );
}

/** "Reactie van de Minister" without a numeral is a section only where headings follow; else it marks one answer. */
function isFollowedByHeading({ lines, index, skip }: Place): boolean {
  for (let at = index + 1; at < lines.length && at < index + 12; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '' || skip.has(line.number)) continue;
    return groupHeading(line.text) !== null;
  }
  return false;
}
