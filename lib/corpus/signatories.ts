/** Who signed: offices and names below a letter; for a report, those of the covering letter who are named as answering it. */
import { withoutInternalAddresses } from './internal-address.ts';
import type { Document } from './pack.ts';
import type { SourceLine } from './source.ts';

export type Signatory = Document['signatories'][number];

const OFFICE =
  /^(?:de|het)\s+((?:viceminister-president, |demissionair )?(?:minister-president|minister|staatssecretaris)\b[^.]*?),?$/i;
const NAME =
  /^(?:(?:dr|mr|drs|ir|prof)\.\s+)*(?:\p{Lu}\p{Ll}?\.\s?(?:-\p{Lu}\.)?)+\s*(?:(?:van|de|den|der|ter|ten|te|’t|'t|in)\s+)*\p{Lu}[\p{L}'’-]+(?:\s+(?:van|de|den|der|ter|ten)\s+\p{Lu}[\p{L}'’-]+|[\s-]\p{Lu}[\p{L}'’-]+)*$/u;

/** Offices with the name below them, as a letter is signed. */
export function signatoriesOf(lines: readonly SourceLine[]): Signatory[] {
  const rows = lines.filter((line) => line.text !== '').map((line) => line.text);
  const found: Signatory[] = [];
  for (const [index, row] of rows.entries()) {
    const role = row.length < 140 ? OFFICE.exec(row)?.[1] : undefined;
    const name = rows[index + 1];
    if (role === undefined || name === undefined || name.length > 80 || !NAME.test(name)) continue;
    const title = withoutInternalAddresses(role.charAt(0).toLowerCase() + role.slice(1));
    if (!found.some((entry) => entry.name === name)) found.push({ role: title, name });
  }
  return found;
}

const ANSWERED_BY =
  /\b(?:heeft|hebben)\s+((?:de|het)\s+[^.]{0,200}?)\s+(?:de|deze)\s+vragen\s+(?:en\s+(?:gemaakte\s+)?opmerkingen\s+)?(?:[^.]{0,40}\s)?beantwoord/i;
const WRITTEN_ANSWER =
  /\bantwoord van (?:de )?((?:minister|staatssecretaris)[^()]{0,80}?)\s*\(([^)]+)\)\s*\(ontvangen/i;

/**
 * Signatories of a report: its own, or those of an earlier letter in the source whose office the report names as having
 * answered ("hebben de ministers van Justitie en Veiligheid en voor Rechtsbescherming … de vragen beantwoord").
 */
export function signedBy(front: readonly SourceLine[], earlier: readonly Document[]): Signatory[] {
  const own = signatoriesOf(front);
  if (own.length > 0) return own;
  const text = front
    .map((line) => line.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  const written = WRITTEN_ANSWER.exec(text);
  if (written?.[1] !== undefined) {
    const [office = '', ...name] = written[1].split(' ');
    return [{ role: `${office.toLowerCase()} (${written[2]})`, name: name.length === 0 ? null : name.join(' ') }];
  }
  const answering = ANSWERED_BY.exec(text)?.[1]?.toLowerCase();
  if (answering === undefined) return [];
  const letter = earlier.findLast((document) => document.kind === 'brief');
  return (letter?.signatories ?? []).filter(({ role }) => namesOffice(answering, role.toLowerCase()));
}

/** "de ministers van A en voor B en de staatssecretaris van A" names "minister voor B". */
function namesOffice(answering: string, role: string): boolean {
  const [office = '', ...field] = role.split(' ');
  const stem = office.replace(/s$/, '');
  const plural =
    stem === 'staatssecretaris'
      ? /staatssecretaris(?:sen)?\b/g
      : new RegExp(`\\b${stem.replace(/\W/g, '.')}s?\\b`, 'g');
  for (const match of answering.matchAll(plural)) {
    const rest = answering.slice(match.index + match[0].length);
    const until = rest.search(/\b(?:de )?(?:minister|staatssecretaris)/);
    if ((until === -1 ? rest : rest.slice(0, until)).includes(field.join(' '))) return true;
  }
  return false;
}
