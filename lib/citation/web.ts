/** Addresses in running text: cut where the sentence goes on, mapped to an official id where they show an official paper. */
import { isInternalHost } from '../text/internal-host.ts';
import { fromUrl } from './from-url.ts';
import { parseId } from './id.ts';
import { MAX_URL } from './limits.ts';
import { kindOf } from './literal.ts';
import { add, type Recogniser } from './scan.ts';

const ADDRESS = new RegExp(`[^\\s<>"“”«»{}|\\\\^\`]{4,${MAX_URL}}`, 'y');
/** What an address begins with; looked at first, for taking the whole address costs more. */
const BEGINNING = /https?:\/\/|www\.[\w-]|zoek\.officielebekendmakingen\.nl\/|wetten\.overheid\.nl\//iy;
const TRAILING = /[.,;:!?'’‘)\]*…]+$/;

/** True for a public web address; false for internal hosts, addresses with a password in them, and anything but http(s). */
function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  return url.hostname.includes('.') && !isInternalHost(url.hostname) && url.username === '' && url.password === '';
}

/** "https://…", "www.…". */
export const webAddress: Recogniser = (scan, start, end) => {
  BEGINNING.lastIndex = start;
  if (!BEGINNING.test(scan.text)) return null;
  ADDRESS.lastIndex = start;
  const raw = ADDRESS.exec(scan.text)?.[0];
  if (!raw) return null;
  const scheme = /^https?:\/\//i.test(raw);
  const cut = withoutTail(raw);
  const address = scheme ? cut : `https://${cut}`;
  // Even an address that is left out is read to its end: nothing inside it may be taken for a citation.
  if (!isPublicAddress(address)) return start + raw.length;
  const id = fromUrl(address) ?? address;
  const parsed = parseId(id);
  if (!parsed) return end;
  add(scan, start, start + cut.length, kindOf(parsed), id);
  return start + cut.length;
};

function withoutTail(raw: string): string {
  const cut = raw.replace(TRAILING, '');
  const opened = cut.split('(').length - cut.split(')').length;
  return opened > 0 && raw[cut.length] === ')' ? raw.slice(0, cut.length + 1) : cut;
}
