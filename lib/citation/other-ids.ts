/** Under which other ids the same paper may be cited. */
import { parseId } from './id.ts';

const DETAIL = 'https://www.tweedekamer.nl/kamerstukken/detail?id=';

/**
 * Ids that mean the paper of `id` too, or the act that the named article stands in; `id` itself is not among them. The article of a
 * Dutch law has no other: a code is cited for one article and is not about the next.
 */
export function otherIdsOf(id: string): string[] {
  const parsed = parseId(id);
  if (parsed?.type === 'celex') return id.includes(' ') ? [`CELEX:${parsed.celex}`] : [];
  if (parsed?.type === 'nds' || parsed?.type === 'kv') {
    const { number } = parsed;
    return /^20\d\d[ZD]\d{5}$/.test(number) ? [DETAIL + number + (number[4] === 'D' ? `&did=${number}` : '')] : [];
  }
  if (parsed?.type !== 'url' || !id.startsWith(DETAIL)) return [];
  const number = id.slice(-10);
  return [`${number[4] === 'D' ? 'nds' : 'kv'}-tk-${number}`];
}
