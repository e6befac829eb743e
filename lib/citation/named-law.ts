/** Laws called by name with no article before them: "het EVRM", "de Grondwet, artikel 22", "de Opvang- en Procedurerichtlijn". */
import { articlesBehind, kindOfAct } from './article.ts';
import { Cursor } from './cursor.ts';
import { lawAt } from './law-lookup.ts';
import { LAWS } from './law-names.ts';
import { add, type Recogniser, type Scan } from './scan.ts';
import { wordEnd } from './words.ts';

/** A law about another law: "Invoeringswet Omgevingswet". */
const ABOUT_A_LAW =
  /(?:invoerings|aanvullings|uitvoerings|wijzigings|implementatie|aanpassings|reparatie|verzamel)(?:wet|besluit) $/iu;
/** Another country's: "de Belgische Grondwet". */
const FOREIGN = /(?<!\p{L})(?!Europese|Nederlandse|Deze)\p{Lu}\p{Ll}{2,14}(?:se|ische|aanse) $/u;

export const namedLaw: Recogniser = (scan, start) => {
  if (!startsWithCapital(scan.text, start)) return null;
  const found = lawAt(new Cursor(scan.text, start));
  if (!found) return null;
  const before = scan.text.slice(Math.max(0, start - 40), start);
  if (!found.law.id || FOREIGN.test(before) || ABOUT_A_LAW.test(before)) return found.end;
  const act = { id: found.law.id, short: found.law.short, wholeCivilCode: found.law.id === 'BW' };
  const behind = articlesBehind(scan, start, found.end, act);
  if (behind !== null) return behind;
  if (found.abbreviated || found.law.id === 'BW') return found.end;
  return add(scan, start, found.end, kindOfAct(found.law.id), found.law.id, { law: found.law.short, named: true });
};

/** A name standing alone must look like a name: capitals, also behind a lower-case prefix ("e-Privacyrichtlijn"). */
function startsWithCapital(text: string, start: number): boolean {
  return /\p{Lu}|[a-z]-?\p{Lu}/uy.test(text.slice(start, start + 3));
}

const ELIDED_TAIL = /- (?:en|of) /uy;
const BY_NAME = new Map(LAWS.flatMap((law) => law.names.map((name) => [name.toLowerCase(), law] as const)));

/** "Opvang- en Procedurerichtlijn": the first word lends its end from the second. */
export function elidedName(scan: Scan, start: number, end: number): number | null {
  if (!startsWithCapital(scan.text, start)) return null;
  const cursor = new Cursor(scan.text, end);
  if (!cursor.glued(ELIDED_TAIL)) return null;
  const second = scan.text.slice(cursor.at, wordEnd(scan.text, cursor.at)).toLowerCase();
  const tail = ['richtlijn', 'verordening', 'wet'].find((word) => second.endsWith(word));
  const law = tail === undefined ? undefined : BY_NAME.get(scan.text.slice(start, end).toLowerCase() + tail);
  return law?.id ? add(scan, start, end + 1, kindOfAct(law.id), law.id, { law: law.short, named: true }) : null;
}
