/** How a parliamentary paper of the library is itself cited. */
import type { Document } from './pack.ts';

/**
 * Parliamentary session of an ISO date, "2023/24": it begins on the third Tuesday of September (Constitution, article 65).
 */
function sessionOf(iso: string): string {
  const year = Number(iso.slice(0, 4));
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const opening = `${year}-09-${String(15 + ((9 - first) % 7)).padStart(2, '0')}`;
  const from = iso >= opening ? year : year - 1;
  return `${from}/${String((from + 1) % 100).padStart(2, '0')}`;
}

/**
 * "Kamerstukken II 2023/24, 32317, nr. 859", after the Leidraad voor juridische auteurs; papers of the upper house have letters. What
 * the paper leaves open is left out; null without a dossier.
 */
export function citedAs({ dossier, number, date }: Document): string | null {
  if (dossier === null) return null;
  if (number === null) return `Kamerstuk ${dossier}`;
  const upper = /^[A-Z]{1,3}$/.test(number);
  const session = date === null ? '' : ` ${sessionOf(date)}`;
  return `Kamerstukken ${upper ? 'I' : 'II'}${session}, ${dossier}, ${upper ? number : `nr. ${number}`}`;
}
