/** From a normalised id to the official publication on the web. */
import { type LawPlace, parseId } from './id.ts';

const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl';

/** Address of the official publication of `id`; null where the id has no form this house knows. */
export function urlOf(id: string): string | null {
  const parsed = parseId(id);
  switch (parsed?.type) {
    case 'kst':
      // How the site writes a Kingdom act's second number is not known.
      return parsed.dossier.includes('-R') ? null : `${PUBLICATIONS}/${id}.html`;
    case 'gazette':
      return hasOwnPage(parsed.gazette, Number(parsed.year), parsed.number) ? `${PUBLICATIONS}/${id}.html` : null;
    case 'unset':
    case 'ah':
    case 'h':
    case 'kv':
    case 'nds':
    case 'blg':
      return `${PUBLICATIONS}/${id}.html`;
    case 'bwb':
      return `https://wetten.overheid.nl/${lawPath(parsed.law, parsed.place)}`;
    case 'celex':
      return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${parsed.celex}`;
    case 'ecli':
      return rulingUrl(parsed.ecli);
    case 'url':
      return parsed.url;
    case undefined:
      return null;
  }
}

/** Address of a dossier: all its papers. `dossier` as in ids, "36200-VI". */
export function dossierUrl(dossier: string): string {
  return `${PUBLICATIONS}/dossier/${dossier}`;
}

/** Until July 2009 the Staatscourant numbered its issues, not its pieces: such a number leads to no page. */
function hasOwnPage(gazette: 'stb' | 'stcrt' | 'trb', year: number, number: string): boolean {
  return gazette !== 'stcrt' || year > 2009 || (year === 2009 && Number.parseInt(number, 10) > 300);
}

function rulingUrl(ecli: string): string {
  if (ecli.startsWith('ECLI:NL:')) return `https://deeplink.rechtspraak.nl/uitspraak?id=${ecli}`;
  if (ecli.startsWith('ECLI:EU:')) return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=ecli:${ecli}`;
  return `https://e-justice.europa.eu/ecli/${ecli}`;
}

function lawPath(law: string, place: LawPlace): string {
  if (!place.article) return law;
  const paragraph = place.paragraph ? `&lid=${place.paragraph}` : '';
  return `jci1.3:c:${law}&artikel=${place.article}${paragraph}`;
}
