/**
 * Do two passages speak of the same thing? Shared rare words say so. Decides whether a paragraph that asks nothing is part of
 * the question below it or a remark of its own (after Hearst's TextTiling, 1997: lexical cohesion between neighbouring blocks).
 */
import type { ReadExchange, ReadRemark } from './layouts/layout.ts';
import type { Paragraph } from './outline.ts';
import { asks, isOpening, opensQuestion } from './voice.ts';

/** Content words of a text: long enough to mean something, cut so that inflections meet. */
export function contentWords(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = match[0];
    if (word.length >= 6 && !COMMON.has(word)) words.add(word.slice(0, 9));
    else if (
      word.length >= 4 &&
      !COMMON.has(word) &&
      /\p{Lu}{2}/u.test(text.slice(match.index, match.index + word.length))
    )
      words.add(word);
  }
  return words;
}

const COMMON = new Set(
  'andere anderen bewindspersoon daarbij daarmee daarnaast daarom daarop daarover daarvan deelnemen fractie fracties genoemd genoemde hebben hierbij hiermee hierover hiervan kabinet kamerbrief leden lezen minister ministers moeten mogelijk mogelijke kunnen nederland nederlands nederlandse onderwerp tijdens tussen verder volgens vragen waarbij waardoor waarin waarom waarop waarover waarvan wanneer worden zouden zullen staatssecretaris constateren willen aangeven antwoord antwoorden vraag europese europees commissie'.split(
    ' ',
  ),
);

/** How rare each word is in a paper: words that half of its paragraphs use tie nothing together. */
export class Rarity {
  readonly #seen = new Map<string, number>();
  #paragraphs = 0;

  add(text: string): void {
    this.#paragraphs += 1;
    for (const word of contentWords(text)) this.#seen.set(word, (this.#seen.get(word) ?? 0) + 1);
  }

  weight(word: string): number {
    return Math.log((this.#paragraphs + 1) / ((this.#seen.get(word) ?? 0) + 0.5));
  }

  /** Share of `a`'s weight that `b` shares, 0 to 1. */
  shared(a: string, b: string): number {
    const other = contentWords(b);
    let all = 0;
    let both = 0;
    for (const word of contentWords(a)) {
      const weight = this.weight(word);
      all += weight;
      if (other.has(word)) both += weight;
    }
    return all === 0 ? 0 : both / all;
  }
}

export function rarityOf(exchanges: readonly ReadExchange[]): Rarity {
  const rarity = new Rarity();
  for (const exchange of exchanges) {
    for (const paragraph of exchange.question) rarity.add(paragraph.text);
    for (const paragraph of exchange.answer ?? []) rarity.add(paragraph.text);
  }
  return rarity;
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
