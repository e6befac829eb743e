/** From a normalised id to the official publication on the web. */
import { type LawPlace, parseId } from './id.ts';

const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl';

/** Address of the official publication of `id`; null where the id has no form this house knows. */
export function urlOf(id: string): string | null {
  const parsed = parseId(id);
  switch (parsed?.type) {
    case 'kst':
    case 'ah':
    case 'h':
    case 'kv':
    case 'nds':
    case 'blg':
    case 'gazette':
      return `${PUBLICATIONS}/${id}.html`;
    case 'bwb':
      return `https://wetten.overheid.nl/${lawPath(parsed.law, parsed.place)}`;
    case 'celex':
      return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${parsed.celex}`;
    case 'ecli':
      return parsed.ecli.startsWith('ECLI:EU:')
        ? `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=${parsed.ecli}`
        : `https://deeplink.rechtspraak.nl/uitspraak?id=${parsed.ecli}`;
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

function lawPath(law: string, place: LawPlace): string {
  if (!place.article) return law;
  const paragraph = place.paragraph ? `&lid=${place.paragraph}` : '';
  return `jci1.3:c:${law}&artikel=${place.article}${paragraph}`;
}
