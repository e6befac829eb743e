/**
 * Do two passages speak of the same thing? Shared rare words say so. Decides whether a paragraph that asks nothing is part of
 * the question below it or a remark of its own (after Hearst's TextTiling, 1997: lexical cohesion between neighbouring blocks).
 */
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/tokens.ts';
import { groupMentions } from './groups.ts';
import type { ReadExchange, ReadRemark } from './layouts/layout.ts';
import type { Paragraph } from './outline.ts';
import { asks, isOpening, opensQuestion, sentences } from './voice.ts';

/** Words of parliament, calendar and money that any two passages may share. Folded stems. */
const FRAME = new Set(
  'lid fractie minister staatssecretaris kamer kabinet regering vraag antwoord vragen nederland nederland euro miljoen miljard procent jaar datum januari februari maart april mei juni juli augustus september oktober november december kamerstuk nr ecli vergaderjaar europes europa commissie brief aanzien graag bereid aangev toelicht mening onderwerp partij groep genoemd betreff'.split(
    ' ',
  ),
);
/** Words of pointing itself. */
const POINTING = new Set(
  'beantwoording gelijkluidende gelijksoortige soortgelijke vergelijkbare dezelfde verwijs verwijst verwijzen verwees hierboven hiervoor ingegaan ingaan genoemd noemde noemen wijzen wijs aanvulling eerder eerdere gegeven reactie geldt hetzelfde zien bovenstaande vorige zelfde soort hierop'
    .split(' ')
    .map((word) => stem(word)),
);
/** A sentence that points to another answer says nothing of its own matter. */
const POINTS =
  /\b(?:verwijs|verwijst|verwijzen|hierboven|hiervoor|hiervóór|zie (?:ook )?(?:het|mijn|de)|antwoord op (?:de )?(?:\w+ )?vra(?:ag|gen))\b/i;

/**
 * What a passage is about: stems of its words, and the first part of long compounds ("houtoogst" meets "houtproductie").
 * Numbers, groups and pointers to other answers say nothing of it.
 */
export function matterOf(text: string): Set<string> {
  const own = sentences(text)
    .filter((sentence) => !POINTS.test(sentence))
    .join(' ');
  const matter = new Set<string>();
  for (const share of own.matchAll(/\b\d[\d,.]*\s?(?:%|procent)/g))
    matter.add(share[0].replace(/\s?(?:%|procent)/, '%'));
  for (const word of words(withoutGroups(own === '' ? text : own))) {
    const folded = fold(word);
    if (folded.length < 3 || isStopWord(folded) || /\d/.test(folded)) continue;
    const root = stem(folded);
    if (FRAME.has(root) || POINTING.has(root)) continue;
    matter.add(root);
    if (folded.length >= 8) matter.add(`${root.slice(0, 4)}~`);
    else if (root.length === 4) matter.add(`${root}~`);
  }
  return matter;
}

function withoutGroups(text: string): string {
  let out = '';
  let at = 0;
  for (const mention of groupMentions(text)) {
    out += text.slice(at, mention.start);
    at = mention.end;
  }
  return out + text.slice(at);
}

/** How rare each word is in a paper: words that half of its paragraphs use tie nothing together. */
export class Rarity {
  readonly #seen = new Map<string, number>();
  #paragraphs = 0;

  add(text: string): void {
    this.#paragraphs += 1;
    for (const word of matterOf(text)) this.#seen.set(word, (this.#seen.get(word) ?? 0) + 1);
  }

  /** The first part of a compound is weaker evidence than a whole word. */
  weight(word: string): number {
    const rare = Math.max(0, Math.log((this.#paragraphs + 1) / ((this.#seen.get(word) ?? 0) + 0.5)));
    return word.endsWith('~') ? rare * 0.5 : rare;
  }

  /** Share of `a`'s weight that `b` shares, 0 to 1. */
  shared(a: string, b: string): number {
    const other = matterOf(b);
    let all = 0;
    let both = 0;
    for (const word of matterOf(a)) {
      const weight = this.weight(word);
      all += weight;
      if (other.has(word)) both += weight;
    }
    return all === 0 ? 0 : both / all;
  }
}

/** How rare words are among these paragraphs. */
export function rarityOfTexts(texts: Iterable<string>): Rarity {
  const rarity = new Rarity();
  for (const text of texts) rarity.add(text);
  return rarity;
}

function rarityOf(exchanges: readonly ReadExchange[]): Rarity {
  return rarityOfTexts(
    exchanges.flatMap(({ question, answer }) => [...question, ...(answer ?? [])].map(({ text }) => text)),
  );
}

/** Below this share a paragraph that asks nothing stands on its own. */
const TIED = 0.12;
/** The same for a paragraph that begins with courtesies and goes on. */
const TIED_OPENING = 0.3;

const textOf = (paragraphs: readonly Paragraph[]) => paragraphs.map((paragraph) => paragraph.text).join(' ');

/** Takes openings and unrelated remarks out of questions. */
export function separateRemarks(
  exchanges: readonly ReadExchange[],
  remarks: readonly ReadRemark[],
): { readonly exchanges: readonly ReadExchange[]; readonly remarks: readonly ReadRemark[] } {
  const rarity = rarityOf(exchanges);
  const kept: ReadExchange[] = [];
  const apart: ReadRemark[] = [...remarks];
  for (const exchange of exchanges) {
    const question = [...exchange.question];
    while (question.length > 1) {
      const [first, ...rest] = question;
      const next = rest[0];
      if (first === undefined || next === undefined || !standsApart(first, next, rest, exchange, rarity)) break;
      apart.push({ groups: exchange.groups, topic: exchange.topic, paragraph: first });
      question.shift();
    }
    kept.push({ ...exchange, question });
  }
  return { exchanges: kept, remarks: apart };
}

function standsApart(
  first: Paragraph,
  next: Paragraph,
  rest: readonly Paragraph[],
  exchange: ReadExchange,
  rarity: Rarity,
): boolean {
  if (next.gap === 'guess' || !rest.some((paragraph) => asks(paragraph.text))) return false;
  const opening = isOpening(first.text);
  if (opening === 'whole') return true;
  if (asks(first.text) || (opening === 'no' && !opensQuestion(next.text))) return false;
  const shared = rarity.shared(first.text, `${textOf(rest)} ${textOf(exchange.answer ?? [])}`);
  return shared < (opening === 'partly' ? TIED_OPENING : TIED);
}
