/**
 * Addresses inside a ministry's own network: file shares, user folders, intranet hosts. A paper must never show, index or
 * export them, whatever paper it is, so every text that leaves this room passes through here.
 */

/** Hosts that only exist inside: no dot at all, a private suffix, or a government intranet's name. */
const INTERNAL_HOST =
  /^(?:localhost|[a-z0-9-]+|[\w.-]+\.(?:local|lan|intern|internal|intra|intranet|corp|localdomain|home|arpa)|[\w.-]*\b(?:intranet|paminco|sharepoint-intern|rijksweb|rijksportaal)[\w.-]*|(?:[\w-]+\.)*(?:minjus|minvenj|minbzk|minbuza|minfin|minez|mineza|minlnv|minocw|minvws|minszw|minvenw|minienw|mindef|minaz|mindef|rijksnet|ad)\.nl|10\.[\d.]+|127\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|169\.254\.[\d.]+)$/i;

const ANY_URL = /\bhttps?:\/\/([^\s/:?#<>"'()[\]]+)(?::\d+)?[^\s<>"]*/gi;
/** `file:` addresses, UNC shares and paths that begin with a drive letter or a home folder. */
const LOCAL_PATH =
  /\bfile:\/*[^\s<>"]*|(?<![\w\\])\\\\[\w.$-]+\\[^\s<>"]*|(?<![\w/])[A-Za-z]:\\[^\s<>"]+|(?<![\w/.])\/(?:home|Users|mnt|srv)\/[^\s<>"]+/gi;
/** A host's name alone, as running text gives it. */
const BARE_HOST =
  /(?<![\w@./-])(?:[\w-]+\.)*(?:ad\.[\w-]+\.(?:nl|local)|paminco\.[\w.-]+|[\w-]+\.minjus\.nl)\b[^\s<>"]*/gi;

const SUSPECT = /file:|\\\\|[A-Za-z]:\\|\/(?:home|Users|mnt|srv)\/|https?:|minjus|paminco|\bad\./i;

/** True for a URL whose host cannot be reached, or should not be known, from outside. */
export function isInternalUrl(url: string): boolean {
  if (/^file:/i.test(url)) return true;
  const host = /^https?:\/\/([^\s/:?#]+)/i.exec(url)?.[1];
  return host !== undefined && INTERNAL_HOST.test(host);
}

/** The text without internal addresses; each is replaced by nothing, and the space it leaves is closed. */
export function withoutInternalAddresses(text: string): string {
  const blanked = blankInternalAddresses(text, '');
  return blanked === text
    ? text
    : blanked
        .replace(/\(\s*\)/g, '')
        .replace(/ {2,}/g, ' ')
        .trim();
}

/** The text with each internal address replaced by `mark`; for lines shown as printed. Cost: one test for most lines. */
export function blankInternalAddresses(text: string, mark = '[…]'): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(LOCAL_PATH, mark)
    .replace(ANY_URL, (url) => (isInternalUrl(url) ? mark : url))
    .replace(BARE_HOST, mark);
}

/** True where the line is nothing but an internal address. */
export function isInternalAddressLine(text: string): boolean {
  return SUSPECT.test(text) && text !== '' && withoutInternalAddresses(text).replace(/[\s.,;()<>]/g, '') === '';
}
