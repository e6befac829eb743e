/**
 * Headings that name who asks: "Vragen en opmerkingen van de leden van de fracties van PvdA en GroenLinks", "SP-fractie", in
 * capitals too. A heading that plainly announces a group but cannot be read surely is a heading all the same, with no name: the
 * group of the section above must not stay.
 */

import { withoutCapitals } from './capitals.ts';
import { englishHeading } from './english.ts';
import { groupName, KNOWN_NAMES, MENTION_SOURCE, namesIn, WORD } from './groups.ts';
import { LIMITS } from './limits.ts';

export interface GroupHeading {
  /** Empty where the heading announces a group that cannot be read surely. */
  readonly names: readonly string[];
  /** True for "Reactie op de vragen van …" and the like: the passage below answers. */
  readonly answers: boolean;
}

const HEADING_PREFIX =
  /^(?:(?:nadere|aanvullende|resterende|overige|schriftelijke|gezamenlijke)\s+)?(?:(?:de\s+)?(?:vragen|opmerkingen|inbreng|bijdrage|reactie|antwoord(?:en)?|beantwoording|antwoord\/reactie|vraag)(?:\s*(?:en|\/|,)\s*(?=\p{L}))?\s*)+(?:(?:van|op|aan|door|gesteld|ingebracht|de|het|vragen|opmerkingen|inbreng|en|over|bij|namens|vanuit|bijdrage)\s+)*/iu;
const MEMBERS = /^(?:(?:de\s+)?(?:leden|lid|fractieleden)\s+)(?:van\s+)?(?:de\s+|het\s+)?/i;
const WHOLE = new RegExp(`^(?:de\\s+)?(${MENTION_SOURCE})\\s*:?$`, 'u');
const ANSWERING = /^(?:de\s+)?(?:reactie|antwoord|beantwoording)/i;

/** One spelling of the many: hard dashes, a space before "-fractie", none at all, "gezamenlijk" behind the names. */
function tidy(text: string): string {
  return withoutCapitals(text.replace(/\u00AD/g, '').replace(/\s+/g, ' '))
    .replace(/\s*[-–‐‑—]\s*(?=fracties?\b)/gi, '-')
    .replace(/(?<=[\p{L}\p{N}])[‐‑–](?=[\p{L}\p{N}])/gu, '-')
    .replace(/(?<=[\p{L}\p{N}]) (?=fractie:?$)/u, '-')
    .replace(/,?\s+(?:gezamenlijk|tezamen|samen)(?=:?$)/iu, '')
    .replace(/^(?:[IVX]+\.?|\d+(?:\.\d+)*\.?|[A-Z]\.)\s+(?=\p{Lu})/u, '')
    .trim();
}

/**
 * The groups of a heading, or null where the line is no group heading. Built from its grammar: an optional "Vragen en
 * opmerkingen van", optional "de leden van", and then nothing but groups.
 */
export function groupHeading(text: string): GroupHeading | null {
  // A sentence ends here: no heading does.
  if (text.length > LIMITS.headingLength || /[.?!;,]$/.test(text)) return null;
  const english = englishHeading(text);
  if (english !== null) return { names: english.map(groupName), answers: false };
  if (!/fractie|groep|\blid\b|\bleden\b|^inbreng\b|^vragen\b/i.test(text)) return null;
  const plain = tidy(text);
  const prefix = HEADING_PREFIX.exec(plain)?.[0] ?? '';
  const rest = plain.slice(prefix.length).trim();
  const members = MEMBERS.exec(rest)?.[0] ?? '';
  const names = rest.slice(members.length).trim();
  const answers = ANSWERING.test(prefix);
  const whole = WHOLE.exec(names);
  if (whole?.[1] !== undefined && !OPEN_END.test(names)) {
    // "Lid Omtzigt" alone is a heading only behind "Vragen van het".
    if (/^(?:lid|leden)\s/i.test(whole[1]) && prefix === '') return null;
    return { names: namesIn(whole[1]), answers };
  }
  const member = memberHeading(prefix, rest);
  if (member !== null) return member;
  const listed = namesListed(rest, prefix !== '' && !/\b(?:over|aan|bij)\b/i.test(prefix));
  return listed === null ? null : { names: listed, answers };
}

/** A name that a line end cuts. */
const OPEN_END = /\s(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|voor|en)$/;

const MEMBER =
  /^(?:het\s+)?lid\s+((?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\s+)*\p{Lu}[\p{L}'’-]+)(?:\s+\(([^)]+)\))?$/u;

function memberHeading(prefix: string, rest: string): GroupHeading | null {
  if (prefix === '' || OPEN_END.test(rest)) return null;
  const member = MEMBER.exec(rest);
  if (member?.[1] === undefined || /-fracties?$/.test(member[1])) return null;
  return {
    names: [member[2] === undefined ? `Lid ${member[1]}` : groupName(member[2])],
    answers: ANSWERING.test(prefix),
  };
}

const BETWEEN = /\s*(?:,|&|\/|\ben\b|\balsmede\b|\bevenals\b)\s*/;
const FILLER = /^(?:(?:de|het|van|die|leden|lid|fractieleden|fracties?(?!-)|door|namens|vanuit|en)\s+)+/i;
const NAME = new RegExp(
  `^(?:(?:Groep|Lid|Fractie)[\\s-](?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\\s+)*)?${WORD}(?:\\s${WORD}){0,2}$`,
  'u',
);

/**
 * A list in which every group has a word of its own ("de X-fractie en de leden van de fractie van Y"): each part must be a group that
 * is known, or be called one. Null where any part is neither.
 */
function namesListed(rest: string, announced: boolean): string[] | null {
  const list = rest.replace(/\s*:$/, '');
  const ofGroups = /fractie|groep|\blid\b|\bleden\b/i.test(list);
  // "GroenLinks-PvdA-" goes on below.
  if (list === '' || list.endsWith('-') || (!ofGroups && !announced)) return null;
  const names: string[] = [];
  for (const part of list.split(BETWEEN)) {
    const person = MEMBER.exec(part.replace(/^(?:(?:de|het|van|die|door|namens)\s+)+/i, ''));
    if (person?.[1] !== undefined && !/-fracties?$/.test(person[1])) {
      names.push(person[2] === undefined ? `Lid ${person[1]}` : groupName(person[2]));
      continue;
    }
    const called = /-fracties?$|-$/i.test(part) || /(?:^|\s)(?:fracties?)\s/i.test(part) || /^groep\s/i.test(part);
    const own = part.replace(FILLER, '').replace(/-fracties?$|-$/i, '');
    const name = isKnown(own) || !/^(?:fractie|groep)/i.test(own) ? own : own.charAt(0).toUpperCase() + own.slice(1);
    if (OPEN_END.test(name) || !(isKnown(name) || (called && NAME.test(name)))) return null;
    names.push(groupName(name));
  }
  return names;
}

function isKnown(name: string): boolean {
  const folded = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return Object.hasOwn(KNOWN_NAMES, folded) && /^[\p{Lu}\d]/u.test(name);
}

/** True for a line that holds nothing but names of known groups ("VVD", "PvdA en GroenLinks:"): a heading where it stands alone. */
export function bareGroups(text: string): GroupHeading | null {
  if (text.length > 60 || !/^[\p{Lu}\d]/u.test(text)) return null;
  const parts = tidy(text).replace(/:$/, '').split(BETWEEN);
  return parts.every(isKnown) ? { names: parts.map(groupName), answers: false } : null;
}

const ANNOUNCED =
  /^(?:(?:nadere|aanvullende|overige|schriftelijke|gezamenlijke)\s+)?(?:vragen|opmerkingen|inbreng|bijdrage)(?:\s+en\s+(?:vragen|opmerkingen))?\s+(?:van|door|namens|vanuit)\s+(?:(?:de|het)\s+)?(?:leden|lid|fractie|groep)\b/i;

/**
 * True for a heading that announces a group ("Vragen en opmerkingen van de leden van …") and names none that can be read. Only for a
 * block that stands apart: in running text the same words begin a sentence.
 */
export function announcesGroup(text: string): boolean {
  const plain = tidy(text);
  if (plain.length > 200 || /[.?!;,]$/.test(plain)) return false;
  return (
    ANNOUNCED.test(plain) && !/\b(?:aan|over|inzake|betreffende|zijn|worden|werden|is|hebben|commissie)\b/.test(plain)
  );
}
