/** Instruments of law and policy by their full names: richtlijn 2011/36/EU, Wet natuurbescherming, actieplan voor de aanpak van … */
import { frequencyRank, isKnownName } from '../../text/known.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { contextOf } from './abbreviations.ts';
import type { Candidate } from './candidate.ts';
import { isGeneral, isGeneralHead } from './general.ts';
import type { Passage, Scan, Word } from './scan.ts';

const EU_ACT =
  /\b(richtlijn|verordening|besluit)\s+(?:\((?:EU|EG|EEG|Euratom)\)\s*)?(?:nr\.\s*)?(\d{2,4}\/\d{1,4})(?:\/(EU|EG|EEG|JBZ|GBVB))?/giu;
const ARTICLE =
  /\b(?:artikel|art\.)\s+(\d+(?:\.\d+)?)\s?([a-z]{1,2}|bis|ter|quater|quinquies)\b(?:\s+(?:van\s+)?(?:de|het)?\s*(\p{Lu}[\p{L}-]+(?:\s+van\s+\p{Lu}\p{L}+)?))?/gu;
const LAW =
  /\b(Wet|Besluit|Regeling|Programma|Regeerakkoord|Uitvoeringswet)\s+((?:op\s+(?:de|het)\s+|inzake\s+|tot\s+)?\p{Ll}[\p{Ll}-]{4,}(?:\s+(?:en\s+)?\p{Ll}[\p{Ll}-]{6,})?)/gu;
const PLAN = new Set([
  'actieplan',
  'verordening',
  'ontwerpverordening',
  'richtlijn',
  'pact',
  'akkoord',
  'verdrag',
  'convenant',
  'wetsvoorstel',
  'stelsel',
  'coalitie',
  'centrum',
  'steunpunt',
  'meldpunt',
]);
const BEGINS = new Set(['voor', 'tegen', 'ter', 'tot', 'inzake', 'voorkoming', 'van']);
const INSIDE = new Set(['de', 'het', 'van', 'en', 'ter', 'voor']);
const LONGEST_PLAN = 12;

/** Cost: three regular expressions and one walk over the words of the corpus. */
export function instruments(scan: Scan): Candidate[] {
  const result: Candidate[] = [];
  for (const passage of scan.passages) {
    result.push(...euActs(passage), ...articles(passage), ...laws(passage, scan), ...plans(passage));
  }
  return result;
}

function* euActs(passage: Passage): Generator<Candidate> {
  for (const match of passage.text.matchAll(EU_ACT)) {
    const [, kind = '', number = '', suffix] = match;
    const label = `${kind.toLowerCase()} ${number}${suffix === undefined ? '' : `/${suffix}`}`;
    const name = kind.toLowerCase();
    const forms = [
      label,
      `${name} ${number}`,
      `${name} (EU) ${number}`,
      `${name} (EU) nr. ${number}`,
      `${name} (EG) nr. ${number}`,
    ];
    yield { kind: 'instrument', label, forms: [...new Set(forms)].map((text) => ({ text })), international: false };
  }
}

/** Articles with a letter: "artikel 25bis" says little without its law near, so it needs context. */
function* articles(passage: Passage): Generator<Candidate> {
  for (const match of passage.text.matchAll(ARTICLE)) {
    const [, number = '', letter = '', law] = match;
    const label = `artikel ${number}${letter}`;
    const near = passage.text.slice(Math.max(0, match.index - 160), match.index + 240);
    const context = contextOf([...(law ?? '').split(/\s+/u), ...(near.match(/\p{L}{7,}/gu) ?? [])]).slice(0, 30);
    if (context.length === 0) continue;
    const english = ENGLISH_LETTER[letter];
    const texts = [
      label,
      `art. ${number}${letter}`,
      ...(english === undefined ? [] : [`artikel ${number}${english}`, `art. ${number}${english}`]),
    ];
    yield { kind: 'article', label, forms: texts.map((text) => ({ text, needsContext: true })), context };
  }
}

/** Dutch papers count inserted articles in Latin, English ones in letters. */
const ENGLISH_LETTER: Readonly<Record<string, string>> = { bis: 'a', ter: 'b', quater: 'c', quinquies: 'd' };

function* laws(passage: Passage, scan: Scan): Generator<Candidate> {
  for (const match of passage.text.matchAll(LAW)) {
    const [, kind = '', rest = ''] = match;
    const words = rest.split(/\s+/u).filter((word) => word.length > 4);
    const first = words[0] ?? '';
    if (words.length === 0 || frequencyRank(first) < 10_000) continue;
    // "Wet natuurbescherming niet": the second word belongs to the name only when it is a noun we meet nowhere as a verb.
    const two =
      /^op /u.test(rest) &&
      words.length > 1 &&
      !STOP_WORDS.has(words[1] as string) &&
      !/(?:t|den)$/u.test(words[1] as string);
    const name =
      words.length > 1 && !two && frequencyRank(words[1] as string) < 10_000
        ? `${kind} ${rest.split(/\s+/u).slice(0, -1).join(' ').replace(/ en$/u, '')}`
        : `${kind} ${rest}`;
    if ((scan.usage.get(first)?.count ?? 0) > 0) yield { kind: 'instrument', label: name, forms: [{ text: name }] };
  }
}

/** A plan or act with what it is for: up to the first word that is no noun phrase any more. */
function* plans(passage: Passage): Generator<Candidate> {
  const { words, text } = passage;
  for (let index = 0; index < words.length - 2; index++) {
    const word = words[index] as Word;
    if (!PLAN.has(word.lower)) continue;
    let end = index + 1;
    // Actieplan (2021-2025) tegen mensensmokkel: a bracket with years is skipped.
    if (/^\d{4}(?:-\d{4})?$/u.test((words[end] as Word).text)) end++;
    if (!BEGINS.has((words[end] as Word | undefined)?.lower ?? '')) continue;
    end = phraseEnd(words, end, text, index);
    if (end < 0) continue;
    const label = text.slice(word.start, (words[end] as Word).end).replace(/\s+/gu, ' ');
    const content = words
      .slice(index + 1, end + 1)
      .filter((inner) => inner.text.length > 4 && !isGeneral(inner.lower) && !isGeneralHead(inner.lower));
    if (content.length === 0 || content.every((inner) => isKnownName(inner.lower))) continue;
    const lowered = label.charAt(0).toLowerCase() + label.slice(1);
    yield { kind: 'instrument', label: lowered, forms: [{ text: lowered }] };
  }
}

function phraseEnd(words: readonly Word[], from: number, text: string, begin: number): number {
  let last = -1;
  for (let index = from; index < words.length && index - begin < LONGEST_PLAN; index++) {
    const word = words[index] as Word;
    if (index > from && /[^\s)]/u.test(text.slice((words[index - 1] as Word).end, word.start))) break;
    if (index === from || INSIDE.has(word.lower) || word.lower === 'bestrijding' || word.lower === 'voorkoming')
      continue;
    if (frequencyRank(word.lower) < 400 || (/(?:den|te)$/u.test(word.lower) && frequencyRank(word.lower) < 5000)) break;
    last = index;
    const next = words[index + 1];
    if (
      next === undefined ||
      !(INSIDE.has(next.lower) && next.lower !== 'het' && next.lower !== 'de' && next.lower !== 'voor')
    ) {
      if (next === undefined || !isContinuing(word, next)) break;
    }
  }
  return last;
}

/** An adjective goes on to its noun, "kinderpornografisch materiaal", "algemene preferenties". */
function isContinuing(word: Word, next: Word): boolean {
  return /(?:isch|ische|eel|ele|ene|aal|ale|lijke?|ief|ieve)$/u.test(word.lower) && /^\p{Ll}{5,}$/u.test(next.text);
}
