/**
 * Parliamentary groups as papers name them: in a heading ("Vragen en opmerkingen van de leden van de fracties van PvdA en
 * GroenLinks"), alone ("SP-fractie") and in running text ("De leden van de PvdA- en GroenLinks-fractie lezen").
 */
import { englishSpeakers } from './english.ts';

/** Names that papers spell in more than one way, folded → as a reader knows them. */
export const KNOWN_NAMES: Readonly<Record<string, string>> = {
  vvd: 'VVD',
  d66: 'D66',
  cda: 'CDA',
  sp: 'SP',
  pvv: 'PVV',
  pvda: 'PvdA',
  partijvandearbeid: 'PvdA',
  groenlinks: 'GroenLinks',
  gl: 'GroenLinks',
  groenlinkspvda: 'GroenLinks-PvdA',
  glpvda: 'GroenLinks-PvdA',
  pvdagroenlinks: 'PvdA-GroenLinks',
  pvdagl: 'PvdA-GroenLinks',
  christenunie: 'ChristenUnie',
  cu: 'ChristenUnie',
  sgp: 'SGP',
  partijvoordedieren: 'PvdD',
  pvdd: 'PvdD',
  denk: 'DENK',
  fvd: 'FVD',
  forumvoordemocratie: 'FVD',
  forum: 'FVD',
  volt: 'Volt',
  ja21: 'JA21',
  bbb: 'BBB',
  boerburgerbeweging: 'BBB',
  bij1: 'BIJ1',
  nsc: 'NSC',
  nieuwsociaalcontract: 'NSC',
  '50plus': '50PLUS',
  osf: 'OSF',
  onafhankelijkesenaatsfractie: 'OSF',
  groepvanhaga: 'Groep Van Haga',
  opnl: 'OPNL',
  labourparty: 'PvdA',
  partyfortheanimals: 'PvdD',
  christianunion: 'ChristenUnie',
  fractieotten: 'Fractie-Otten',
  fractienanninga: 'Fractie-Nanninga',
};

/** A reader's name for a group as printed; unknown names stay as they are. */
export function groupName(printed: string): string {
  const name = printed
    .replace(/\s+/g, ' ')
    .replace(/^(?:de|het|van)\s+/i, '')
    .replace(/[-\s]+$/, '')
    .trim();
  const folded = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (Object.hasOwn(KNOWN_NAMES, folded) ? KNOWN_NAMES[folded] : undefined) ?? name;
}

/** Several groups as one name: "VVD", "D66 en Volt", "VVD, CDA en SP"; null for none. */
export function joinGroups(names: readonly string[]): string | null {
  const distinct = [...new Set(names)];
  const last = distinct.pop();
  if (last === undefined) return null;
  return distinct.length === 0 ? last : `${distinct.join(', ')} en ${last}`;
}

export const WORD = "[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’]*(?:-(?!fracties?\\b)[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’]*)*";
/** "VVD", "Partij voor de Dieren", "Groep Van Haga", "GroenLinks-PvdA". */
const NAME = `(?:(?:Groep|Lid|Fractie)\\s+(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\\s+)*${WORD}|${WORD}(?:\\s+(?:voor|van)(?:\\s+de|\\s+het)?\\s+${WORD}|\\s+(?!en\\b)${WORD}){0,3})`;
const SEPARATOR =
  '(?:\\s*,\\s*(?:en\\s+)?|\\s*&\\s*|\\s+en\\s+|\\s+alsmede\\s+|\\s*/\\s*)(?:die\\s+)?(?:van\\s+)?(?:de\\s+|het\\s+)?(?:leden\\s+van\\s+(?:de\\s+)?)?';

/** "de PvdA- en GroenLinks-fractie", "VVD-fractie en de CDA-fractie". */
const HYPHENATED_NAME = `${NAME}(?:-\\s?(?:fracties?)?)?`;
const HYPHENATED = `${HYPHENATED_NAME}(?:${SEPARATOR}${HYPHENATED_NAME}){0,12}(?<=-\\s?fracties?)`;
/** "fractie van de BBB", "fracties van PvdA, GroenLinks en de SP"; "de" forgotten too. */
const OF_FRACTION = `fracties?\\s+(?:van\\s+)?(?:de\\s+|het\\s+)?${NAME}(?:${SEPARATOR}(?:de\\s+)?(?:fracties?\\s+(?:van\\s+)?(?:de\\s+|het\\s+)?)?${NAME}){0,12}`;
/** "Groep Van Haga", "lid Omtzigt". */
const GROUP_OR_MEMBER = `(?:[Gg]roep|[Ff]ractie|[Ll]id|[Ll]eden)\\s+(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\\s+)*${WORD}(?:\\s+\\(${NAME}\\))?`;

export const MENTION_SOURCE = `(?:${HYPHENATED}|${OF_FRACTION}|${GROUP_OR_MEMBER})`;
const SPLIT = new RegExp(SEPARATOR, 'u');

export function namesIn(mention: string): string[] {
  const party = /\(([^)]+)\)\s*$/.exec(mention)?.[1];
  if (party !== undefined) return [groupName(party)];
  if (/^(?:groep|lid)\s/i.test(mention)) return [groupName(mention.replace(/^groep/, 'Groep').replace(/^lid/, 'Lid'))];
  return mention
    .replace(/^fracties?\s+(?:van\s+)?/i, '')
    .split(SPLIT)
    .map((part) =>
      part
        .replace(/-\s?fracties?$/i, '')
        .replace(/^fracties?\s+(?:van\s+)?/i, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .map(groupName);
}

const SUBJECT = new RegExp(
  `\\b(?:leden|lid|leden en)\\s+(?:van\\s+)?(?:de\\s+|het\\s+)?(${MENTION_SOURCE})|\\b(?:die|leden)\\s+van\\s+(?:de\\s+|het\\s+)?(${MENTION_SOURCE})`,
  'gu',
);

/** "Het lid Omtzigt", "Het lid Van Nispen (SP)". */
const PERSON = new RegExp(
  `\\b[Hh]et (lid (?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er)\\s+)*(?!\\S+-fractie)${WORD}(?:\\s+\\(${NAME}\\))?)`,
  'gu',
);
/** Words before "de leden van de X-fractie" that make them those who are spoken of, not those who speak. */
const SPOKEN_OF =
  /(?:^|[\s(])(?:van|aan|bij|op|met|door|voor|namens|dan|tegen|naast|behalve)\s+(?:ook\s+)?(?:de|het|die)?\s*$/i;

/**
 * Groups whose members a passage speaks of ("de leden van de X-fractie"), in order, without repeats. Dossiers, ministers and
 * other capitals are not groups: a fraction, a "Groep …" or a member must be named as such.
 */
export function groupsInText(text: string): string[] {
  return subjects(text, () => true);
}

/**
 * Groups whose members a passage lets speak: "De leden van de X-fractie vragen", "vragen de leden van de X-fractie"; not those
 * whose question, opinion or company is only mentioned ("sluiten zich aan bij de leden van de Y-fractie").
 */
export function speakersIn(text: string): string[] {
  return subjects(text, (match) => !SPOKEN_OF.test(text.slice(Math.max(0, match.index - 40), match.index)));
}

function subjects(text: string, counts: (match: RegExpExecArray) => boolean): string[] {
  const found: string[] = englishSpeakers(text).map(groupName);
  if (!/\b(?:leden|lid|die van)\b/.test(text)) return found;
  const places = [...text.matchAll(SUBJECT), ...text.matchAll(PERSON)].sort((a, b) => a.index - b.index);
  for (const match of places.filter(counts)) {
    for (const name of namesIn(match[1] ?? match[2] ?? '')) if (!found.includes(name)) found.push(name);
  }
  return found;
}

export interface GroupMention {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

const ANY_MENTION = new RegExp(
  `(?:${HYPHENATED}|${OF_FRACTION}|\\b[Gg]roep\\s+(?:[Vv]an\\s+)?(?:[Dd]e\\s+)?${WORD})`,
  'gu',
);

/** Every place a group is named in a passage, whoever speaks of it. */
export function groupMentions(text: string): GroupMention[] {
  if (!/fractie|[Gg]roep\s/.test(text)) return [];
  return [...text.matchAll(ANY_MENTION)].map((match) => ({
    names: namesIn(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
