/** Labels and voices of English translations: "Question 3", "Answers 3 and 4", "The members of the VVD group ask whether". */

/** Behind "Answer": by number, by office, or bare. */
const OFFICE = '(?:Ministers?|Prime Minister|State Secretary|State Secretaries|Government|Cabinet)';
const LIST =
  '\\d{1,4}[a-z]?(?:\\s*(?:,\\s*and|,|&|and|to|through|up to and including|[-–—])\\s*(?:questions?\\s+)?\\d{1,4}[a-z]?)*';
const MARKER = new RegExp(
  `^(?:Answers?|Reply|Replies|Response)(?:\\s+(?:to|on))?(?:\\s+(?:the\\s+)?questions?)?(?:\\s+(?:nos?\\.?\\s*)?(${LIST}))?(?:\\s+(?:by|of|from|given by)\\s+(?:the\\s+)?${OFFICE}\\b[^.?!:]{0,120})?\\s*(?:[:.](?:\\s+(.*))?)?$`,
  'u',
);

export interface EnglishMarker {
  /** Question numbers as printed, in the separators of Dutch labels; null for a bare marker. */
  readonly list: string | null;
  readonly inline: string;
}

/** The English answer marker a line is, or null. */
export function englishMarker(text: string): EnglishMarker | null {
  const match = /^(?:Answer|Repl|Response)/.test(text) ? MARKER.exec(text) : null;
  if (match === null) return null;
  const inline = (match[2] ?? '').trim();
  if (inline !== '' && match[1] === undefined && !/^(?:Answer|Reply)\s*:/.test(text)) return null;
  return { list: match[1] === undefined ? null : dutchList(match[1]), inline };
}

/** "3 and 4", "3 to 6" → "3 en 4", "3-6". */
export function dutchList(list: string): string {
  return list.replace(/\band\b/g, 'en').replace(/\b(?:to|through|up to and including)\b/g, '-');
}

const NAME = "[\\p{Lu}\\d][\\p{L}\\d'’-]*(?:\\s(?:for the\\s|of the\\s)?\\p{Lu}[\\p{L}\\d'’-]*){0,3}";
const GROUPS = `(?:the\\s+)?(${NAME}(?:(?:\\s*,\\s*|\\s*,?\\s+and\\s+)(?:the\\s+)?${NAME}){0,12})\\s+(?:parliamentary\\s+)?(?:groups?|part(?:y|ies))`;
const HEADING = new RegExp(
  `^(?:(?:Questions|Comments|Remarks|Input|Contributions?)(?:\\s+(?:and|/)\\s+(?:questions|comments|remarks))?\\s+(?:from|by|of|put by|raised by)\\s+)?(?:(?:the\\s+)?members?\\s+(?:of|from|for)\\s+)?${GROUPS}\\s*:?$`,
  'u',
);
const SPEAKING = new RegExp(`\\b[Mm]embers\\s+(?:of|from|for)\\s+${GROUPS}`, 'gu');
const MEMBER_HEADING = /^Questions\s+(?:from|by)\s+(?:Member|Mr|Ms|Mrs)\s+[^()]{2,60}\(([^()]{1,40})\)$/u;

const split = (names: string) =>
  names.split(/\s*,\s*(?:and\s+)?(?:the\s+)?|\s+and\s+(?:the\s+)?/).filter((name) => name !== '');

/** Names in an English heading ("Questions and comments from the members of the VVD group"), or null. */
export function englishHeading(text: string): string[] | null {
  if (!/\b(?:group|party|parties)s?\s*:?$|^Questions (?:from|by) M/.test(text)) return null;
  const member = MEMBER_HEADING.exec(text)?.[1];
  if (member !== undefined) return split(member);
  const names = HEADING.exec(text)?.[1];
  return names === undefined ? null : split(names);
}

/** Names of the groups whose members an English passage lets speak. */
export function englishSpeakers(text: string): string[] {
  return /\b[Mm]embers\b/.test(text) ? [...text.matchAll(SPEAKING)].flatMap((match) => split(match[1] ?? '')) : [];
}

const MEMBERS = '(?:(?:the|these|those|said|aforementioned)\\s+members|they)';
const OPENS = /^(?:(?:also|finally|furthermore|in addition|moreover|lastly),?\s+)?(?:the|these|those)\s+members\b/i;
const ASKS = new RegExp(
  `\\b${MEMBERS}\\b[^.?!]{0,120}\\b(?:ask|asks|request|would like|wish|want|wonder|inquire|enquire)\\b[^.?!]*\\b(?:whether|if|how|what|which|why|when|where|who|to (?:know|explain|indicate|confirm|clarify|respond|receive|hear)|for)\\b`,
  'i',
);

/** "The members of the VVD group ask whether …". */
export function asksInEnglish(sentence: string): boolean {
  return /\b(?:members|they)\b/i.test(sentence) && ASKS.test(sentence);
}

/** True where members open a contribution in English. */
export function opensInEnglish(text: string): boolean {
  return OPENS.test(text);
}

/** The government's own words in English; see `voice`. */
export function governmentInEnglish(text: string): boolean {
  return /(?:^|[^\p{L}’'])(?:I|my)(?=\s)|\b(?:the House has been|your House)\b|(?:^|[.!?]\s+)The (?:Government|Cabinet|Minister) (?:is|has|will|does|shares|refers|believes|considers|expects)\b/u.test(
    text,
  );
}
