/** What an exchange is called: its topic, or where the paper gives none the first words of what is asked. */
import { questionExcerpt } from '../../lib/corpus/excerpt.ts';
import type { Exchange } from '../../lib/corpus/pack.ts';

/** Characters of a question that stand in for a missing topic. */
const LENGTH = 95;

export function titleOf({ topic, question }: Exchange): string {
  if (topic !== null) return topic;
  const text = questionExcerpt(question.text, LENGTH)
    .spans.map(([from, to]) => question.text.slice(from, to))
    .join(' ');
  return /[.?!]$/.test(text) ? text : `${text}…`;
}

export function ExchangeTitle({ exchange }: { exchange: Exchange }) {
  return <span lang="nl">{titleOf(exchange)}</span>;
}
