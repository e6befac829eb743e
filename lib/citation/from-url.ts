/**
 * From an address on the web to the id of the paper it shows. Knows the official publications (HTML, XML, PDF, dossier alias,
 * FRBR repository), the Tweede Kamer's own pages, the law book (JCI and short form), EUR-Lex (CELEX, COM, ELI) and case law.
 */
import { CELEX_NUMBER, parseId, withPlace } from './id.ts';

/** The id of the paper at `address`, or null where the address is not one of an official source. */
export function fromUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const host = url.hostname.replace(/^www\./, '');
  const path = decode(url.pathname);
  const id = idAt(host, path, url);
  return id && parseId(id) ? id : null;
}

function idAt(host: string, path: string, url: URL): string | null {
  switch (host) {
    case 'zoek.officielebekendmakingen.nl':
    case 'officielebekendmakingen.nl':
    case 'repository.overheid.nl':
    case 'repository.officiele-overheidspublicaties.nl':
      return publicationAt(path);
    case 'tweedekamer.nl':
      return parliamentPage(path, url);
    case 'berthub.eu':
      return openParliament(path, url);
    case 'wetten.overheid.nl':
      return lawAt(path + decode(url.search) + decode(url.hash));
    case 'eur-lex.europa.eu':
      return europeanAct(decode(url.search), path);
    case 'data.europa.eu':
    case 'publications.europa.eu':
      return eliAt(path);
    case 'deeplink.rechtspraak.nl':
    case 'uitspraken.rechtspraak.nl':
    case 'data.rechtspraak.nl':
    case 'e-justice.europa.eu':
      return (
        /ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}/i.exec(path + decode(url.search))?.[0]?.toUpperCase() ?? null
      );
    default:
      return null;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The last part of the path that is an id: /kst-32317-855.html, /dossier/kst-21501-31-207.html, FRBR paths. */
function publicationAt(path: string): string | null {
  for (const part of path.split('/').reverse()) {
    const id = part.replace(/\.(?:html?|xml|pdf|odt)$/i, '');
    const parsed = parseId(id);
    if (parsed && parsed.type !== 'url') return id;
  }
  const dossier = /^\/dossier\/(\d{5}(?:-[A-Z0-9]{1,6})?)\/?$/.exec(path)?.[1];
  return dossier ? `https://zoek.officielebekendmakingen.nl/dossier/${dossier}` : null;
}

/** A paper on tweedekamer.nl is known by its document number only; plenary reports by year and meeting. */
function parliamentPage(path: string, url: URL): string | null {
  if (/^\/kamerstukken\/plenaire_verslagen\/detail\/\d{4}-\d{4}\/\d{1,3}$/.test(path)) return url.href;
  if (!/^\/kamerstukken\/(?:[a-z_]{1,40}\/)?detail$/.test(path)) return null;
  const number = /^20\d\d[ZD]\d{5}$/.exec(url.searchParams.get('did') ?? url.searchParams.get('id') ?? '')?.[0];
  return number ? parliamentDetail(number) : null;
}

function openParliament(path: string, url: URL): string | null {
  const number = /^\/tkconv\/(?:get\/(20\d\d[ZD]\d{5})|document\.html)$/.exec(path);
  const named = number?.[1] ?? /^20\d\d[ZD]\d{5}$/.exec(url.searchParams.get('nummer') ?? '')?.[0];
  return number && named ? parliamentDetail(named) : null;
}

/** The one address under which a case or document of the Tweede Kamer is kept here. */
function parliamentDetail(number: string): string {
  const document = number[4] === 'D' ? `&did=${number}` : '';
  return `https://www.tweedekamer.nl/kamerstukken/detail?id=${number}${document}`;
}

function lawAt(address: string): string | null {
  const law = /BWB[RV]\d{7}/.exec(address)?.[0];
  if (!law) return null;
  const article =
    /[&?#]artikel=([0-9A-Za-z.:]{1,16})/i.exec(address)?.[1] ??
    /#(?:[^#]{0,120}_)?Artikel([0-9][0-9A-Za-z.:]{0,15})/.exec(address)?.[1];
  const paragraph = article && /[&?]lid=(\d{1,3}[a-z]{0,4})/i.exec(address)?.[1];
  return withPlace(law, { ...(article && { article }), ...(paragraph && { paragraph }) });
}

const CELEX_IN_QUERY = new RegExp(`CELEX:(${CELEX_NUMBER})`, 'i');
const COM_LETTERS: Readonly<Record<string, string>> = { COM: 'PC', JOIN: 'JC', SWD: 'SC', SEC: 'SC' };

function europeanAct(query: string, path: string): string | null {
  const number = CELEX_IN_QUERY.exec(query)?.[1];
  if (number) return `CELEX:${number.toUpperCase()}`;
  const proposal = /uri=(COM|JOIN|SWD|SEC):(\d{4}):(\d{1,4})(?::FIN)?/i.exec(query);
  if (proposal) {
    return `CELEX:5${proposal[2]}${COM_LETTERS[proposal[1]?.toUpperCase() ?? '']}${(proposal[3] ?? '').padStart(4, '0')}`;
  }
  const ruling = /ECLI:EU:[CTF]:\d{4}:\d{1,5}/i.exec(query)?.[0];
  return ruling ? ruling.toUpperCase() : eliAt(path);
}

const ELI_LETTERS: Readonly<Record<string, string>> = {
  reg: 'R',
  reg_impl: 'R',
  reg_del: 'R',
  dir: 'L',
  dir_impl: 'L',
  dir_del: 'L',
  dec: 'D',
  dec_impl: 'D',
  dec_del: 'D',
};

/** ELI: /eli/reg/2016/679/oj, with the article where named (/art_25a). */
function eliAt(path: string): string | null {
  const eli = /\/eli\/([a-z_]{3,8})\/(\d{4})\/(\d{1,4})(?=\/|$)/i.exec(path);
  const letter = ELI_LETTERS[eli?.[1]?.toLowerCase() ?? ''];
  if (!eli || !letter) return null;
  const article = /\/art_([0-9][0-9a-z]{0,7})(?=\/|$)/i.exec(path)?.[1];
  return withPlace(`CELEX:3${eli[2]}${letter}${(eli[3] ?? '').padStart(4, '0')}`, article ? { article } : {});
}
