/** Words that point back to an act named before: "de Richtlijn", "die wet", "deze verordening". */
import type { Citation } from './citation.ts';
import { parseId } from './id.ts';
import { LAWS } from './law-names.ts';
import type { Scan } from './scan.ts';

type Sort = 'richtlijn' | 'verordening' | 'besluit' | 'wetboek' | 'verdrag' | 'wet';

/** The one act of this sort that the text, or what it belongs to, named before; null where there is none or more than one. */
export function antecedentAct(scan: Scan, word: string): string | null {
  const sort = sortOfWord(word);
  if (!sort) return null;
  const here = acts(scan.found, sort);
  const candidates = here.size > 0 ? here : acts(scan.antecedents, sort);
  const [only, other] = candidates;
  return only && !other ? only : null;
}

function sortOfWord(word: string): Sort | null {
  return word === 'richtlijn' ||
    word === 'verordening' ||
    word === 'besluit' ||
    word === 'wetboek' ||
    word === 'verdrag' ||
    word === 'wet'
    ? word
    : null;
}

function acts(citations: readonly Citation[], sort: Sort): Set<string> {
  const found = new Set<string>();
  for (const citation of citations) {
    const parsed = parseId(citation.id);
    const act = parsed?.type === 'bwb' ? parsed.law : parsed?.type === 'celex' ? `CELEX:${parsed.celex}` : null;
    if (act && sortOf(act) === sort) found.add(act);
  }
  return found;
}

function sortOf(act: string): Sort | null {
  const letter = /^CELEX:[0-9]\d{4}([A-Z]{1,2})/.exec(act)?.[1];
  if (letter) return letter === 'L' ? 'richtlijn' : letter === 'R' ? 'verordening' : letter === 'D' ? 'besluit' : null;
  if (act.startsWith('BWBV')) return 'verdrag';
  const name = LAWS.find((law) => law.id === act)?.names[0]?.toLowerCase() ?? '';
  if (name.startsWith('wetboek')) return 'wetboek';
  if (name.includes('besluit') || name.startsWith('reglement')) return 'besluit';
  return name.includes('wet') ? 'wet' : null;
}
