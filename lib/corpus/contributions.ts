/**
 * What stands together before one answer: a question in several paragraphs, an opening, a remark of its own, or an earlier
 * question that the paper left unanswered. Told apart by what the paragraphs ask and by the matter they share with the answer.
 */
import { groupsInText } from './groups.ts';
import type { ReadExchange, ReadRemark } from './layouts/layout.ts';
import { matterOf, type Rarity, rarityOfTexts } from './matter.ts';
import type { Paragraph } from './outline.ts';
import { asks, isOpening, opensQuestion } from './voice.ts';

/** Below this share a paragraph that asks nothing stands on its own. */
const TIED = 0.12;
/** The same for a paragraph that begins with courtesies and goes on. */
const TIED_OPENING = 0.3;

const textOf = (paragraphs: readonly Paragraph[]) => paragraphs.map((paragraph) => paragraph.text).join(' ');

/** A question that shares less than this with the answer below the next one was not answered by it. */
const UNANSWERED = 0.04;
/** Where nearly every question has an answer of its own, a second one before an answer needs this share of the last one's tie. */
const OWN_ANSWERS = 0.6;
/** Leading paragraphs that are looked at one by one; more than any real contribution has. */
const LEADING = 40;

/** Takes openings, unrelated remarks and unanswered questions out of the questions of answered exchanges. */
export function separateContributions(
  exchanges: readonly ReadExchange[],
  remarks: readonly ReadRemark[],
): { readonly exchanges: readonly ReadExchange[]; readonly remarks: readonly ReadRemark[] } {
  const rarity = rarityOfTexts(
    exchanges.flatMap(({ question, answer }) => [...question, ...(answer ?? [])].map(({ text }) => text)),
  );
  const oneByOne = answersOneByOne(exchanges);
  const kept: ReadExchange[] = [];
  const apart: ReadRemark[] = [...remarks];
  for (const exchange of exchanges) {
    if (exchange.bounded === true) {
      kept.push(exchange);
      continue;
    }
    const question = [...exchange.question];
    for (let turn = 0; question.length > 1 && turn < LEADING; turn += 1) {
      const [first, ...rest] = question;
      const next = rest[0];
      if (first === undefined || next === undefined || !standsApart(first, next, rest, exchange, rarity)) break;
      apart.push({ groups: exchange.groups, topic: exchange.topic, paragraph: first });
      question.shift();
    }
    kept.push(...withoutUnanswered({ ...exchange, question }, rarity, oneByOne));
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

/**
 * Several contributions before one answer were answered together, unless one has nothing in common with the answer while the
 * last one has: then the paper skipped it, and pairing it would be wrong.
 */
function withoutUnanswered(exchange: ReadExchange, rarity: Rarity, oneByOne: boolean): ReadExchange[] {
  const { question, answer } = exchange;
  const contributions = contributionsOf(question);
  const last = contributions.at(-1);
  if (answer === null || last === undefined || contributions.length < 2 || contributions.length > LEADING)
    return [exchange];
  const said = textOf(answer);
  const told = matterOf(said);
  const named = new Set(groupsInText(said));
  const tie = (paragraphs: readonly Paragraph[]) => rarity.likeness(matterOf(textOf(paragraphs)), told);
  const lastTie = tie(last);
  const skipped = new Set(
    contributions.slice(0, -1).filter((contribution) => {
      const own = tie(contribution);
      const addressed = groupsInText(textOf(contribution)).some(
        (name) => named.has(name) && !exchange.groups.includes(name),
      );
      if (addressed) return false;
      return (own < UNANSWERED && lastTie > own * 2 + UNANSWERED / 2) || (oneByOne && own < lastTie * OWN_ANSWERS);
    }),
  );
  if (skipped.size === 0) return [exchange];
  const alone = [...skipped].map(
    (paragraphs): ReadExchange => ({ ...exchange, question: paragraphs, answer: null, labels: [] }),
  );
  const rest = contributions.filter((contribution) => !skipped.has(contribution)).flat();
  return [...alone, { ...exchange, question: rest }];
}

/** True for a paper of some length in which hardly any answer has more than one question before it. */
function answersOneByOne(exchanges: readonly ReadExchange[]): boolean {
  const several = exchanges.filter(({ question }) => contributionsOf(question).length > 1).length;
  return exchanges.length >= 8 && several <= exchanges.length * 0.1;
}

/** Cuts question paragraphs where, set apart by space, a new one asks after an earlier one already has. */
function contributionsOf(question: readonly Paragraph[]): Paragraph[][] {
  const parts: Paragraph[][] = [];
  let asked = false;
  for (const paragraph of question) {
    const asking = asks(paragraph.text);
    const apart = paragraph.gap === 'blank' || paragraph.gap === 'page';
    if (parts.length === 0 || (apart && asking && asked)) parts.push([]);
    parts.at(-1)?.push(paragraph);
    asked = asked || asking;
  }
  return parts;
}
