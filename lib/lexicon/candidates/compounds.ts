/** Compounds that Dutch in general does not know: detectiebevel, Schengenraad, CSAM-verordening, end-to-end-encryptie. */
import type { Form } from '../../corpus/pack.ts';
import { inflectedFrom } from '../../text/inflected-from.ts';
import { frequencyRank, hasWord, isKnownName, isKnownWord } from '../../text/known.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { inflections } from '../inflection.ts';
import type { Candidate } from './candidate.ts';
import {
  GENERAL_ABBREVIATIONS,
  isGeneral,
  isGeneralFirst,
  isGeneralHead,
  isInstrumentHead,
  isIssueHead,
  isNamedAfter,
  isPrefix,
  isWeakInstrument,
} from './general.ts';
import { type Scan, type Usage, usualSpelling } from './scan.ts';
import { type Split, splitCompound } from './split.ts';

/** So often, or in so many exchanges, a compound without an instrument's name must stand. */
const ENOUGH_MENTIONS = 2;
const ENOUGH_EXCHANGES = 2;
const SHORTEST = 8;
/** Adjectives and participles are no terms. */
const ADJECTIVE =
  /(?:lijke?|ische?|ende|aire|bare|loze|zame|gegeven|genomen|gekomen|aakte|telde|eerde|iseerd|achtige?)$/u;

/** Cost: one look at every distinct word of the corpus. */
export function compounds(scan: Scan): Candidate[] {
  const result: Candidate[] = [];
  for (const [lower, usage] of scan.usage) {
    const label = /[-‐‑]/u.test(lower) ? hyphenated(lower, usage) : joined(lower, usage, scan);
    if (label !== null) result.push(label);
  }
  return result;
}

function joined(lower: string, usage: Usage, scan: Scan): Candidate | null {
  if (lower.length < SHORTEST || !/^\p{L}+$/u.test(lower) || isGeneral(lower)) return null;
  if (ADJECTIVE.test(lower)) return null;
  const split = splitCompound(lower);
  if (split === null) return unknownWord(lower, usage);
  if (
    isGeneralHead(split.head) ||
    isGeneralFirst(split.first) ||
    (isGeneral(`${split.first}${split.link}`) && isGeneralFirst(`${split.first}${split.link}`))
  )
    return null;
  const instrument = isInstrumentHead(split.head);
  const lexicalised = isLexicalised(lower);
  const often = mentions(lower, usage, scan);
  if (scan.small && !isKnownName(lower) && isMatterOfFew(split, usage, often, lexicalised))
    return parted(usage, split.at);
  // Jeugdwet: in the dictionary, but an act by its name.
  const named = instrument && !isWeakInstrument(split.head) && usage.names > 0;
  if (lexicalised && !named && !(usage.inTopic && instrument)) return null;
  const everyday = isEveryday(split.first);
  // Two everyday words with a common ending must be dear to the papers: grensprocedure is, broncode is not.
  if (
    isWeakInstrument(split.head) &&
    everyday &&
    !usage.inTopic &&
    (often.count < 3 || often.exchanges < ENOUGH_EXCHANGES)
  ) {
    return null;
  }
  // Two everyday words make an everyday word: verdeelsleutel, risicoanalyse.
  if (!instrument && everyday && isEveryday(split.head)) return null;
  if (!instrument && !usage.inTopic && (often.count < ENOUGH_MENTIONS || often.exchanges < ENOUGH_EXCHANGES))
    return null;
  return parted(usage, split.at);
}

function parted(usage: Usage, at: number): Candidate {
  const spelling = usualSpelling(usage);
  return {
    kind: 'compound',
    label: spelling,
    forms: [{ text: spelling }, { text: `${spelling.slice(0, at)}-${spelling.slice(at)}` }],
  };
}

/** So much must speak for a compound of a small paper. */
const ENOUGH_SIGNS = 2;

/**
 * A paper of a few questions says most things once. What speaks for a word: it stands in the title or a heading, comes back, is made of
 * words that are not everyday, is a name (Groningenveld), or ends as what politics is about (aardbevingsschade). Words that the
 * dictionary has must not be made of everyday words.
 */
function isMatterOfFew(split: Split, usage: Usage, often: Mentions, lexicalised: boolean): boolean {
  const { first, link, head } = split;
  // Inflected verbs and their like fall apart into short words by chance.
  if (
    head.length < 4 ||
    first.length < 3 ||
    STOP_WORDS.has(first) ||
    isPrefix(first) ||
    !(isNoun(head) || isInstrumentHead(head))
  )
    return false;
  const ofMatter = isIssueHead(head) || (isInstrumentHead(head) && !isWeakInstrument(head));
  const rareHead = !isEveryday(head);
  const rareFirst = first.length >= 5 && !isEveryday(first) && !isEveryday(`${first}${link}`);
  const plain = !rareHead && !rareFirst && !ofMatter;
  // The dictionary's words fall apart by chance as well: over|eenkomstig, beleg|gers.
  if (lexicalised && (plain || head.length < 5 || !isFirstOfDictionary(first) || !isHeadOfDictionary(head)))
    return false;
  const signs = [
    usage.inTopic,
    usage.inTopic,
    often.count >= 2,
    often.exchanges >= 2,
    usage.names > 0,
    rareFirst,
    rareHead || ofMatter,
    !lexicalised && isIssueHead(head),
  ];
  return signs.filter(Boolean).length >= ENOUGH_SIGNS + (plain && !usage.inTopic ? 1 : 0);
}

function isFirstOfDictionary(first: string): boolean {
  return hasWord(first) && (first.length > 3 || frequencyRank(first) < 10_000);
}

function isHeadOfDictionary(head: string): boolean {
  return (
    head !== 'having' && (hasWord(head) || inflections(head).some((form) => form.length < head.length && hasWord(form)))
  );
}

/** No form of a verb: geschreven, aangevuld, behandelen. */
function isNoun(lower: string): boolean {
  return !/^(?:ge|be|ver|ont|her)\p{L}+(?:d|t|en)$/u.test(lower) && !/(?:eert|den|ende|aarden)$/u.test(lower);
}

function isEveryday(part: string): boolean {
  return frequencyRank(part) < 10_000 || inflectedFrom(part).some((base) => frequencyRank(base) < 10_000);
}

/** A word that the dictionary has, as it stands or in the singular. */
function isLexicalised(lower: string): boolean {
  return (
    isKnownWord(lower) ||
    isKnownName(lower) ||
    inflections(lower).some((form) => form.length < lower.length && hasWord(form))
  );
}

interface Mentions {
  readonly count: number;
  readonly exchanges: number;
}

/** Counts plural and singular together. */
function mentions(lower: string, usage: Usage, scan: Scan): Mentions {
  let count = usage.count;
  const exchanges = new Set(usage.exchanges);
  for (const form of inflections(lower)) {
    const other = scan.usage.get(form);
    if (other === undefined) continue;
    count += other.count;
    for (const id of other.exchanges) exchanges.add(id);
  }
  return { count, exchanges: exchanges.size };
}

/** A lower-case word that neither the dictionary nor its parts explain: borrowed (pushbacks, hashing) or new. */
function unknownWord(lower: string, usage: Usage): Candidate | null {
  const spelling = usualSpelling(usage);
  if (/^\p{Lu}/u.test(spelling) || isKnownWord(lower) || isKnownName(lower)) return null;
  // A misprint is an unknown word as well; an English ending says that it is meant.
  if (!/(?:ing|back|backs|control)$/u.test(lower)) return null;
  return { kind: 'compound', label: spelling, forms: [{ text: spelling }] };
}

function hyphenated(lower: string, usage: Usage): Candidate | null {
  const spelling = usualSpelling(usage);
  const parts = spelling.split(/[-‐‑]/u);
  const lowerParts = lower.split(/[-‐‑]/u);
  const head = lowerParts.at(-1) as string;
  const first = lowerParts[0] as string;
  if (parts.length > 5 || lowerParts.some((part) => part === '' || /\d/u.test(part)) || lower.length < 6) return null;
  if (parts.length >= 3) return foreignPhrase(spelling, lowerParts, usage);
  if (isKnownName(lower) || hasWord(lower) || isGeneralHead(head)) return null;
  const abbreviation = /^\p{Lu}[\p{Lu}\d]+$/u.test(parts[0] as string) && (parts[0] as string).length <= 8;
  if (abbreviation) {
    const strong = isInstrumentHead(head) && !isWeakInstrument(head);
    const ownAbbreviation =
      (!GENERAL_ABBREVIATIONS.has(first) || (strong && TECHNICAL.has(first))) &&
      first.length >= 2 &&
      /^\p{Ll}{4,}$/u.test(head);
    const tail = parts[1] as string;
    const ownHead =
      !isGeneral(head) &&
      (splitCompound(head) !== null || isInstrumentHead(head)) &&
      !isKnownWord(head) &&
      (isInstrumentHead(splitCompound(head)?.head ?? '') || /^\p{Lu}/u.test(tail));
    return ownAbbreviation || ownHead || isAbbreviationPair(parts)
      ? candidate(spelling, ownHead && !ownAbbreviation ? (parts[1] as string) : null)
      : null;
  }
  // Porthos-uitspraak: a ruling by its name; Lbv-plus: a name that is short for something.
  const unknown = !isKnownWord(first) && /^\p{Lu}\p{Ll}+$/u.test(parts[0] as string);
  if (unknown && (isNamedAfter(head) || (usage.count > 1 && first.length < 6 && !isKnownName(first))))
    return candidate(spelling, null);
  // Tunesië-deal, Schengen-grenscode, Dublin-afspraken: a name and an instrument.
  if (/^\p{Lu}\p{Ll}+$/u.test(parts[0] as string) && isInstrumentHead(head)) return candidate(spelling, null);
  return null;
}

/** Known abbreviations that make an act of their own: AI-verordening. */
const TECHNICAL = new Set(['ai', 'ict', 'it', 'dna', 'gps', 'btw', 'ggz', 'zzp', 'ov']);

/** EU-CELAC: two abbreviations joined, one of them not general. */
function isAbbreviationPair(parts: readonly string[]): boolean {
  return (
    parts.length === 2 &&
    parts.every((part) => /^\p{Lu}{2,}$/u.test(part)) &&
    !GENERAL_ABBREVIATIONS.has((parts[1] as string).toLowerCase()) &&
    (parts[1] as string).length >= 3
  );
}

/** end-to-end-encryptie, pre-pack-procedure: three parts and more, not all of them everyday Dutch. */
function foreignPhrase(spelling: string, parts: readonly string[], usage: Usage): Candidate | null {
  const strange = parts.filter((part) => part.length > 3 && frequencyRank(part) > 4000).length;
  if (strange === 0 || parts.some((part) => GENERAL_ABBREVIATIONS.has(part)) || isGeneralHead(parts.at(-1) as string))
    return null;
  if (usage.count < 2 && !isInstrumentHead(parts.at(-1) as string)) return null;
  return candidate(spelling, null);
}

function candidate(spelling: string, tail: string | null): Candidate {
  const forms: Form[] = [{ text: spelling }];
  // VN-Kinderrechtenverdrag is also just the Kinderrechtenverdrag.
  if (tail !== null && tail.length >= 10) forms.push({ text: tail });
  return { kind: 'compound', label: spelling, forms };
}
