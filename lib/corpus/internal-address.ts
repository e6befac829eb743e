/**
 * Addresses inside a ministry's own network: file shares, user folders, intranet hosts. A paper must never show, index or
 * export them, whatever paper it is, so every text that leaves this room passes through here.
 */
import { BARE_INTERNAL_HOST, isInternalHost } from '../text/internal-host.ts';

/** Also where one sticks to a word or to another, as when a page has lost the space between two of its parts. */
const ANY_URL = /[a-z]{2,12}:\/\/([^\s/:?#<>"'()[\]]+)(?::\d+)?(?:(?!https?:\/\/)[^\s<>"])*/gi;
/** `file:` addresses, UNC shares and paths that begin with a drive letter or a home folder. */
const LOCAL_PATH =
  /(?:\bfile:\/*|file:\/\/)[^\s<>"]*|(?<!\\)\\\\[\w.$-]+\\[^\s<>"]*|(?<![\w/])[A-Za-z]:\\[^\s<>"]+|(?<![\w/.])\/(?:home|Users|mnt|srv)\/[^\s<>"]+/gi;
const SUSPECT = /file:|\\\\|[A-Za-z]:\\|\/(?:home|Users|mnt|srv)\/|:\/\/|minj[u]s|pami[n]co|\bad\./i;
/** Soft hyphens, zero-width characters, and control characters but tabs and ends of lines and pages. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200d\u2060\ufeff]/;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** True for a URL whose host cannot be reached, or should not be known, from outside. */
export function isInternalUrl(url: string): boolean {
  if (/^file:/i.test(url)) return true;
  const host = /^[a-z]{2,12}:\/\/([^\s/:?#]+)/i.exec(url)?.[1];
  return host !== undefined && isInternalHost(host);
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
  if (!INVISIBLE.test(text)) return blankVisible(text, mark);
  // Long addresses are printed with places where they may break, and those hide them.
  const bare = text.replace(EVERY_INVISIBLE, '');
  const addresses: string[] = [];
  const blanked = blankVisible(bare, mark, addresses);
  if (addresses.length === 0) return blankVisible(text, mark);
  // What is invisible elsewhere stays: places in the text are counted with it.
  let rest = text;
  for (const address of addresses) rest = rest.replace(looselySpelt(address), () => mark);
  return blankVisible(rest.replace(EVERY_INVISIBLE, ''), mark) === blanked ? rest : blanked;
}

/** Matches an address with whatever is invisible between its characters. */
function looselySpelt(address: string): RegExp {
  const characters = Array.from(address, (character) => character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'));
  return new RegExp(characters.join(`(?:${INVISIBLE.source})*`), 'u');
}

function blankVisible(text: string, mark: string, found: string[] = []): string {
  if (!SUSPECT.test(text)) return text;
  // A bracket or full stop right behind an address belongs to the sentence.
  const blank = (address: string): string => {
    const behind = /[).,;:\]]+$/.exec(address)?.[0] ?? '';
    found.push(address.slice(0, address.length - behind.length));
    return mark + behind;
  };
  return text
    .replace(LOCAL_PATH, blank)
    .replace(ANY_URL, (url) => (isInternalUrl(url) ? blank(url) : url))
    .replace(BARE_INTERNAL_HOST, blank);
}

/** True where the line is nothing but an internal address. */
export function isInternalAddressLine(text: string): boolean {
  return SUSPECT.test(text) && text !== '' && withoutInternalAddresses(text).replace(/[\s.,;()<>]/g, '') === '';
}
