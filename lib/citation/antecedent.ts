/** Words that point back to an act named before: "de Richtlijn", "die wet", "deze verordening". */
import type { Citation } from './citation.ts';
import { LAWS } from './law-names.ts';

const NAME_OF = new Map(LAWS.map((law) => [law.id, law.names[0]?.toLowerCase() ?? '']));

type Sort = 'richtlijn' | 'verordening' | 'besluit' | 'wetboek' | 'verdrag' | 'wet';

/** What has been named so far, here and in what the text belongs to. */
interface Named {
  readonly acts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly antecedents: readonly Citation[];
}

/** The one act of this sort that the text, or what it belongs to, named before; null where there is none or more than one. */
export function antecedentAct(named: Named, word: string): string | null {
  const sort = sortOfWord(word);
  if (!sort) return null;
  const here = named.acts.get(sort);
  const [only, other] = here ?? actsOf(named.antecedents, sort);
  return only && !other ? only : null;
}

/** Remembers the act that an id names, for words that point back to it. */
export function rememberAct(acts: Map<string, Set<string>>, id: string): void {
  const act = actOf(id);
  const sort = act && sortOf(act);
  if (!act || !sort) return;
  const known = acts.get(sort);
  if (known) known.add(act);
  else acts.set(sort, new Set([act]));
}

function actsOf(citations: readonly Citation[], sort: Sort): ReadonlySet<string> {
  const acts = new Map<string, Set<string>>();
  for (const citation of citations) rememberAct(acts, citation.id);
  return acts.get(sort) ?? new Set();
}

/** The law or act an id names, without article. */
function actOf(id: string): string | null {
  if (!id.startsWith('BWB') && !id.startsWith('CELEX:')) return null;
  return id.split(' ', 1)[0] ?? null;
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

function sortOf(act: string): Sort | null {
  const letter = /^CELEX:[0-9]\d{4}([A-Z]{1,2})/.exec(act)?.[1];
  if (letter) return letter === 'L' ? 'richtlijn' : letter === 'R' ? 'verordening' : letter === 'D' ? 'besluit' : null;
  if (act.startsWith('BWBV')) return 'verdrag';
  const name = NAME_OF.get(act) ?? '';
  if (name.startsWith('wetboek')) return 'wetboek';
  if (name.includes('besluit') || name.startsWith('reglement')) return 'besluit';
  return name.includes('wet') ? 'wet' : null;
}
