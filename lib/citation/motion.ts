/**
 * Papers called by a name: "de motie van het lid Kuik", "motie-Van Ginneken c.s.", "de Kamerbrief van 18 september 2023". A name
 * gets the number that follows in the same sentence, or the one it had before (in the question, say).
 */
import type { Citation } from './citation.ts';
import { MAX_TITLE, MAX_TITLE_DISTANCE } from './limits.ts';
import { add, type Mention, type Recogniser, type Scan } from './scan.ts';

const NAME =
  "(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Tt]e|'t|’t|[Ee]l|[Ll]e|[Ll]a|[Bb]in|[Ii]n) ){0,3}(?!Kamerst|Handelingen|Aanhangsel|Stb|Stcrt)\\p{Lu}[\\p{L}'’]{1,25}(?:[- ](?:\\p{Lu}[\\p{L}'’]{1,25}))?";
const MOTION = new RegExp(
  `(?:s)?(?: van (?:het (?:lid|Kamerlid)|de leden|de heer|mevrouw) | ?- ?| )(${NAME}(?:(?:, | en |\\/)${NAME}){0,5})( c\\.s\\.)?`,
  'uy',
);
const LETTER = / (?:van (?:de \p{L}{4,20} (?:van \p{L}{2,20} )?)?)?(\d{1,2} \p{L}{3,9} 20\d\d)/uy;
const SENTENCE_END = /[.!?] \p{Lu}|\n/u;
/** Words before the name that belong to it. */
const BEFORE = /(?:(?:gewijzigde|nader|aangehouden|aangenomen|verworpen) )*$/iu;

/** "motie van het lid …": waits for its number, or takes the one its name is known by. */
export const motion: Recogniser = (scan, start, end) => {
  MOTION.lastIndex = end;
  const match = MOTION.exec(scan.text);
  const who = match?.[1];
  if (!match || !who) return null;
  const stop = MOTION.lastIndex;
  const before = BEFORE.exec(scan.text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const title = scan.text.slice(start - before, stop);
  const mention: Mention = { start: start - before, end: stop, title, key: keyOf(title) };
  scan.pending.push(mention);
  return stop;
};

/** "Kamerbrief van 18 september 2023" directly before its number. */
export const letter: Recogniser = (scan, start, end) => {
  LETTER.lastIndex = end;
  const match = LETTER.exec(scan.text);
  if (!match) return null;
  const stop = LETTER.lastIndex;
  if (!/ ?[(,] ?Kamerst/iuy.test(scan.text.slice(stop, stop + 20))) return null;
  const title = scan.text.slice(start, stop);
  scan.pending.push({ start, end: stop, title, key: keyOf(title) });
  return stop;
};

/** What a name is compared by: the people's names or the date, without the words around them. */
function keyOf(title: string): string {
  const sort = /motie|amendement/i.test(title) ? 'motie' : 'brief';
  const names = title
    .replace(/^.*?(?:motie|amendement|brief)s?/i, '')
    .replace(/\bc\.s\.$/, '')
    .replace(/^[ -]*(?:van (?:het (?:lid|Kamerlid)|de leden|de heer|mevrouw) )?/, '');
  return `${sort}:${names
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}

/** Gives every waiting name its number; run once, when the whole text has been read. Cost: linear in what was found. */
export function settleMentions(scan: Scan): void {
  if (scan.pending.length === 0) return;
  scan.found.sort((a, b) => a.start - b.start);
  const known = new Map<string, Citation>();
  for (const citation of scan.antecedents) {
    if (citation.title && citation.kind === 'kamerstuk') known.set(keyOf(citation.title), citation);
  }
  const read = scan.found.length;
  let next = 0;
  for (const [index, mention] of scan.pending.entries()) {
    while (next < read && !isPaperBehind(scan.found[next], mention.end)) next++;
    const paper = next < read ? scan.found[next] : undefined;
    const following = scan.pending[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const own = paper && paper.start < following && isSameSentence(scan.text, mention.end, paper.start) ? paper : null;
    const target = own ?? known.get(mention.key) ?? null;
    if (!target) continue;
    known.set(mention.key, target);
    if (own && !own.title) scan.found[next] = { ...own, title: mention.title };
    add(scan, mention.start, mention.end, 'kamerstuk', target.id, {
      chamber: target.chamber,
      sessionYear: target.sessionYear,
      title: mention.title,
      corrected: target.corrected,
      named: true,
    });
  }
}

function isPaperBehind(citation: Citation | undefined, at: number): boolean {
  return citation?.kind === 'kamerstuk' && citation.start >= at;
}

function isSameSentence(text: string, from: number, to: number): boolean {
  return to - from <= MAX_TITLE_DISTANCE && !SENTENCE_END.test(text.slice(from, to));
}

const LIST_BREAK = /; |^ ?\d{1,2} (?=\p{L})|\n/gu;
const LEADING_WORDS =
  /^(?:(?:zie|vgl\.?|vergelijk|o\.a\.|onder andere|ook|en|voorts|tevens|mede|het|de|een|bijlage bij|aldus) )+/iu;
const NOT_A_TITLE =
  /^(?:in|bij|op|uit|volgens|door|met|aan|naar|dit|dat|deze|als|voor|conform|ingevolge|blijkens|de leden|is|zijn|kan|kunt)(?!\p{L})|[.?!] |\p{L}[?!]$/iu;

/** In a note, the words before a citation (and behind the one before) are its title: "BNC-fiche, Kamerstuk 2022-23, 22 112, nr. 3598". */
export function titleBefore(text: string, start: number, behind: number): string | null {
  const earliest = Math.max(behind, start - MAX_TITLE - 40, 0);
  const window = text.slice(earliest, start);
  if (earliest > 0 && !window.includes(';')) return null;
  let from = 0;
  for (const match of window.matchAll(LIST_BREAK)) from = match.index + match[0].length;
  const words = window.slice(from).trim();
  if (!words.endsWith(',')) return null;
  const title = words.slice(0, -1).replace(LEADING_WORDS, '').trim();
  const fits =
    title.length >= 4 &&
    title.length <= MAX_TITLE &&
    !NOT_A_TITLE.test(title) &&
    !title.includes('(') &&
    /\p{L}{3}/u.test(title);
  return fits ? title : null;
}
