/**
 * The exchanges that an answer points to. A number or "de vorige vraag" says which; a group ("een gelijkluidende vraag van de
 * leden van de SP-fractie") leaves it to the matter they share. Where another exchange fits clearly better than the best of
 * the named group, both are kept and neither is called certain.
 */

import { LIMITS } from './limits.ts';
import { matterOf, rarityOfTexts } from './matter.ts';
import type { Exchange } from './pack.ts';
import { type PointerPhrase, pointerPhrases, saysNothingElse } from './pointer-phrases.ts';

type Pointer = Exchange['refersTo'][number];

/** Two of one group this near each other cannot be told apart. */
const NEARLY_SAME = 0.93;
/** Where the named group has no clear winner, an exchange of another group that fits better makes the group itself doubtful. */
const NO_WINNER = 0.75;

/** Adds `refersTo` and `pointerOnly` to the exchanges of one document. */
export function withPointers(exchanges: readonly Exchange[]): Exchange[] {
  const matter = new Matter(exchanges);
  const phrases = exchanges.map((exchange) =>
    exchange.answer === null ? [] : pointerPhrases(exchange.answer.text, namesOf(exchange)),
  );
  if (phrases.every((found) => found.length === 0)) return [...exchanges];
  // What other answers surely point to breaks ties in the second reading.
  const pointedAt = new Map<number, number>();
  for (const [index, found] of phrases.entries()) {
    for (const { at, certain } of found.flatMap((phrase) =>
      targets({ exchanges, index, phrase, matter, pointedAt: null }),
    )) {
      if (certain) pointedAt.set(at, (pointedAt.get(at) ?? 0) + 1);
    }
  }
  return exchanges.map((exchange, index) => {
    const found = phrases[index] ?? [];
    if (exchange.answer === null || found.length === 0) return exchange;
    const refersTo: Pointer[] = [];
    for (const phrase of found) {
      for (const { at, certain } of targets({ exchanges, index, phrase, matter, pointedAt })) {
        const target = exchanges[at];
        if (target === undefined || target.answer === null || at === index) continue;
        if (refersTo.some(({ exchangeId }) => exchangeId === target.id)) continue;
        refersTo.push({ exchangeId: target.id, certain, span: [phrase.start, phrase.end] });
      }
    }
    const only = refersTo.length > 0 && saysNothingElse(exchange.answer.text, found);
    return { ...exchange, refersTo, ...(only ? { pointerOnly: true } : {}) };
  });
}

/** Groups of an exchange, taken apart again. */
function namesOf(exchange: Exchange): string[] {
  return exchange.group === null ? [] : exchange.group.split(/, | en /);
}

/** Indices near enough to be pointed at, nearest document order kept. */
function reach(exchanges: readonly Exchange[], index: number): number[] {
  const from = Math.max(0, index - LIMITS.pointerReach);
  const to = Math.min(exchanges.length, index + LIMITS.pointerReach + 1);
  return Array.from({ length: to - from }, (_, offset) => from + offset).filter((at) => at !== index);
}

interface Found {
  readonly at: number;
  readonly certain: boolean;
}

interface Search {
  readonly exchanges: readonly Exchange[];
  /** The exchange whose answer points. */
  readonly index: number;
  readonly phrase: PointerPhrase;
  readonly matter: Matter;
  readonly pointedAt: ReadonlyMap<number, number> | null;
}

function targets(search: Search): Found[] {
  const { exchanges, index, phrase } = search;
  const { target } = phrase;
  if (target.by === 'number') return byNumber(exchanges, index, target);
  if (target.by === 'previous') return index === 0 ? [] : [{ at: index - 1, certain: true }];
  if (target.by === 'own-group') {
    const own = reach(exchanges, index).filter((at) => at < index && exchanges[at]?.group === exchanges[index]?.group);
    const at = target.which === 'first' ? own[0] : own.at(-1);
    return at === undefined ? [] : [{ at, certain: true }];
  }
  const candidates = ofGroups(exchanges, index, target.names, phrase.sentence);
  if (target.which !== 'like') {
    const at = target.which === 'first' ? candidates[0] : candidates.at(-1);
    return at === undefined ? [] : [{ at, certain: true }];
  }
  return mostAlike(search, candidates);
}

function byNumber(
  exchanges: readonly Exchange[],
  index: number,
  { numbers, names }: { readonly numbers: readonly string[]; readonly names: readonly string[] },
): Found[] {
  const found = new Set<number>();
  const near = reach(exchanges, index);
  for (const number of numbers) {
    // An answer that names its own question points nowhere, unless it says whose question it means.
    if (names.length === 0 && exchanges[index]?.numbers?.includes(number) === true) continue;
    const holds = (at: number) => {
      const exchange = exchanges[at];
      if (exchange?.numbers?.includes(number) !== true) return false;
      return names.length === 0 || namesOf(exchange).some((name) => names.includes(name));
    };
    const at = near.findLast((place) => place < index && holds(place)) ?? near.find(holds);
    if (at !== undefined) found.add(at);
  }
  return [...found].map((at) => ({ at, certain: true }));
}

/** Exchanges of the named groups; those under a topic that the sentence names, where it names one. */
function ofGroups(exchanges: readonly Exchange[], index: number, names: readonly string[], sentence: string): number[] {
  const wanted = new Set(names);
  const exact: number[] = [];
  const partly: number[] = [];
  for (const at of reach(exchanges, index)) {
    const exchange = exchanges[at];
    if (exchange === undefined || exchange.answer === null) continue;
    const own = namesOf(exchange);
    const shared = own.filter((name) => wanted.has(name)).length;
    if (shared === own.length && shared === wanted.size && shared > 0) exact.push(at);
    else if (shared > 0) partly.push(at);
  }
  const found = exact.length > 0 ? exact : partly;
  const lower = sentence.toLowerCase();
  const onTopic = found.filter((at) => {
    const topic = exchanges[at]?.topic?.toLowerCase();
    return (
      topic !== undefined &&
      topic.length > 3 &&
      new RegExp(`(?:kop(?:je)?|onder|thema|onderwerp)[^.]{0,12}${topic.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'u').test(
        lower,
      )
    );
  });
  return onTopic.length > 0 ? onTopic : found;
}

function mostAlike({ exchanges, index, phrase, matter, pointedAt }: Search, candidates: readonly number[]): Found[] {
  const ranked = candidates
    .map((at) => ({ at, score: matter.like(index, at, phrase.sentence) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const top = ranked[0];
  if (top === undefined) return [];
  const degree = (at: number) => pointedAt?.get(at) ?? 0;
  const tiedWithTop = ranked.filter(({ score }) => score > top.score * NEARLY_SAME);
  const best = tiedWithTop.reduce((a, b) => (degree(b.at) > degree(a.at) ? b : a), top);
  const next = ranked.find(({ at }) => at !== best.at);
  const named = new Set(candidates);
  const rival = reach(exchanges, index)
    .filter((at) => at < index && !named.has(at) && exchanges[at]?.group !== exchanges[index]?.group)
    .map((at) => ({ at, score: matter.like(index, at, phrase.sentence) }))
    .reduce<{ at: number; score: number } | undefined>(
      (a, b) => (a === undefined || b.score > a.score ? b : a),
      undefined,
    );
  const unclear = next !== undefined && next.score > best.score * NO_WINNER;
  if (unclear && rival !== undefined && rival.score > best.score) {
    return [
      { at: best.at, certain: false },
      { at: rival.at, certain: false },
    ];
  }
  const tied = next !== undefined && next.score > best.score * NEARLY_SAME && degree(next.at) >= degree(best.at);
  return tied
    ? [
        { at: best.at, certain: false },
        { at: next.at, certain: false },
      ]
    : [{ at: best.at, certain: true }];
}

/** What each exchange is about, weighed by rarity in this document. */
class Matter {
  readonly #whole: readonly ReadonlySet<string>[];
  /** The sentence asked about last: it is compared with many exchanges in a row. */
  #sentence = '';
  #ofSentence: ReadonlySet<string> = new Set();
  readonly #rarity;

  constructor(exchanges: readonly Exchange[]) {
    this.#whole = exchanges.map(({ question, answer, topic }) =>
      matterOf(`${topic ?? ''} ${question.text} ${answer?.text ?? ''}`),
    );
    this.#rarity = rarityOfTexts(
      exchanges.map(({ question, answer, topic }) => `${topic ?? ''} ${question.text} ${answer?.text ?? ''}`),
    );
  }

  #matterOfSentence(sentence: string): ReadonlySet<string> {
    if (sentence !== this.#sentence) {
      this.#sentence = sentence;
      this.#ofSentence = matterOf(sentence);
    }
    return this.#ofSentence;
  }

  /** How alike two exchanges are by all they say and, where the pointing sentence has words of its own, by those too. */
  like(from: number, to: number, sentence: string): number {
    const there = this.#whole[to] ?? new Set<string>();
    const whole = this.#rarity.likeness(this.#whole[from] ?? new Set(), there);
    const own = this.#matterOfSentence(sentence);
    return own.size < 3 ? whole : Math.sqrt(whole * this.#rarity.covered(own, there));
  }
}
