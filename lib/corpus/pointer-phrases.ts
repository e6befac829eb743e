/** Words in an answer that send the reader to another answer, as ranges of its text. What they point at is found elsewhere. */
import { sentences as sentenceSpans } from '../text/sentences.ts';
import { groupMentions } from './groups.ts';
import { expandNumbers } from './markers.ts';

/** What a phrase says of its target. */
export type Target =
  /** `names`: the groups that asked it, where the phrase says so; numbering may begin anew for each group. */
  | { readonly by: 'number'; readonly numbers: readonly string[]; readonly names: readonly string[] }
  | { readonly by: 'group'; readonly names: readonly string[]; readonly which: 'first' | 'last' | 'like' }
  | { readonly by: 'own-group'; readonly which: 'first' | 'last' }
  | { readonly by: 'previous' };

export interface PointerPhrase {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  /** The sentence it stands in. */
  readonly sentence: string;
}

const NUMBER = '\\d{1,4}[a-z]?';
const BY_NUMBER = new RegExp(
  `\\b(?:(?:het|mijn|de|dit|ons)\\s+)?(?:(?:antwoord(?:en)?|beantwoording|reactie)\\s+(?:op|van|bij)\\s+)?(?:de\\s+)?(?:vraag|vragen)\\s+(${NUMBER}(?:\\s*(?:,\\s*en|,|en|t/?m|tot en met|[-–])\\s*(?:vraag\\s+)?${NUMBER})*)(?![\\d.,]*\\d|\\s*(?:procent|%|euro))`,
  'giu',
);
/** "vraag 2 van de leden van de …". */
const ASKED_BY = /^\s+van\s+(?:de\s+)?(?:leden\s+van\s+(?:de\s+)?)?/;
/** Nouns for an answer or its question, right before the group that it was given to. */
const NOUN =
  /(?:\b(?:het|de|mijn|ons|een|eerdere?|gelijksoortige|gelijkluidende|soortgelijke|vergelijkbare|dezelfde|eerste|laatste|vorige|tweede|zie|ook|in|bij)\s+)*\b(?:antwoord(?:en)?|beantwoording|reactie|vra(?:ag|gen)|hiervoor|hierboven|eerder|hetgeen|datgene|wat)\b[^.?!;]{0,90}?(?:\b(?:van|aan|door|bij)\s+(?:de\s+|het\s+)?)(?:(?:leden|lid)\s+(?:van\s+)?(?:de\s+|het\s+)?)?(?:fracties?\s+van\s+)?$/i;
const POINTING =
  /\b(?:verwij[sz]t?|verwijzen|verwees|zie|ingegaan|genoemd|noemde|gegeven|gemeld|meldde|geantwoord|antwoordde|beantwoord|toegelicht|aangegeven|uiteengezet|beschreven|hetzelfde|van overeenkomstige toepassing|gelijkluidende|gelijksoortige|soortgelijke)\b/i;
/** Another consultation, not this paper. */
const ELSEWHERE =
  /\b(?:vorige|eerdere|voorgaande|recente) (?:schriftelijke? )?(?:overleg|inbreng|debat|commissiedebat|brief|kamerbrief)/i;
const PREVIOUS =
  /\b(?:(?:het|mijn|de|bij het|zie)\s+)?(?:(?:antwoord|beantwoording|reactie)\s+op\s+(?:de|mijn)\s+(?:vorige|voorgaande|bovenstaande)\s+vra(?:ag|gen)|(?:vorige|voorgaande|bovenstaande)\s+(?:antwoord|beantwoording|reactie)|(?:de\s+)(?:vorige|voorgaande)\s+vraag|antwoord\s+hierboven|hierbovenstaande antwoord)\b/gi;
const ABOVE =
  /\b(?:de|het|zoals)\s+hierboven\s+(?:reeds\s+|al\s+)?(?:benoemde?|genoemde?|vermelde?|beschreven|uiteengezette?|gegeven|aangegeven|geschetste?)\s*\p{L}*/giu;
const OWN_GROUP =
  /\b(?:het|mijn)?\s*(?:antwoord|reactie)\s+op\s+de\s+(eerste|laatste|vorige)\s+vraag\s+van\s+(?:deze|dezelfde|die)\s+(?:fractie|leden)\b/gi;

/** Pointing phrases of an answer, in order. Linear in its length. */
export function pointerPhrases(answer: string, own: readonly string[]): PointerPhrase[] {
  const found: PointerPhrase[] = [];
  for (const [index, [from, to]] of sentenceSpans(answer).entries()) {
    const sentence = answer.slice(from, to);
    const add = (target: Target, start: number, length: number) => {
      found.push({ target, start: from + start, end: from + start + length, sentence });
    };
    for (const match of sentence.matchAll(BY_NUMBER)) {
      const numbers = expandNumbers(match[1] ?? '');
      const after = sentence.slice(match.index + match[0].length);
      const asker = ASKED_BY.exec(after)?.[0];
      const mention = asker === undefined ? undefined : groupMentions(after.slice(asker.length, asker.length + 120))[0];
      const names = mention?.start === 0 ? mention.names : [];
      if (numbers !== null) add({ by: 'number', numbers, names }, match.index, match[0].length);
    }
    for (const match of sentence.matchAll(OWN_GROUP)) {
      add(
        { by: 'own-group', which: match[1]?.toLowerCase() === 'eerste' ? 'first' : 'last' },
        match.index,
        match[0].length,
      );
    }
    for (const match of sentence.matchAll(PREVIOUS)) add({ by: 'previous' }, match.index, match[0].length);
    // Deep in a long answer "hierboven" means that answer itself.
    if (index < 2) for (const match of sentence.matchAll(ABOVE)) add({ by: 'previous' }, match.index, match[0].length);
    if (POINTING.test(sentence) && !ELSEWHERE.test(sentence)) byGroup(sentence, own, add);
  }
  return found.sort((a, b) => a.start - b.start);
}

function byGroup(
  sentence: string,
  own: readonly string[],
  add: (target: Target, start: number, length: number) => void,
): void {
  const mentions = groupMentions(sentence);
  for (const [index, mention] of mentions.entries()) {
    const earlier = mentions[index - 1]?.end ?? 0;
    const lead = NOUN.exec(sentence.slice(earlier, mention.start));
    if (lead === null) continue;
    const joined = /^\s*(?:,|en)\s+(?:(?:van|aan|die van)\s+)?(?:de\s+)?(?:leden\s+van\s+)?(?:de\s+)?$/i;
    const next = mentions[index + 1];
    const together = next !== undefined && joined.test(sentence.slice(mention.end, next.start)) ? next : null;
    const names = together === null ? mention.names : [...mention.names, ...together.names];
    if (names.every((name) => own.includes(name))) continue;
    const words = lead[0].toLowerCase();
    const which = /\beerste vra/.test(words) ? 'first' : /\blaatste vra/.test(words) ? 'last' : 'like';
    const start = earlier + lead.index;
    add({ by: 'group', names, which }, start, (together ?? mention).end - start);
  }
}

/** True where an answer says nothing but that another one answers it. */
export function saysNothingElse(answer: string, phrases: readonly PointerPhrase[]): boolean {
  const spans = sentenceSpans(answer);
  return (
    phrases.length > 0 &&
    spans.length <= 2 &&
    spans.every(([from, to]) => to - from < 220 && phrases.some((phrase) => phrase.start >= from && phrase.end <= to))
  );
}
