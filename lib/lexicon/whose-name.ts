/** Whether a name on a page is a part of somebody else's: Tomasi di Lampedusa, Saied Trabelsi, Theo Kuik. */
import { isKnownName, isKnownWord } from '../text/known.ts';
import { isStopWord } from '../text/stop-words.ts';

const NAME = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]*`;
const PARTICLES = String.raw`(?:(?:van|de|den|der|di|da|del|della|von|el|al|bin|ben|ten|ter|le|la)\s+)*`;
const BEFORE = new RegExp(String.raw`(?:(^|[.!?:…]["'”’»)]*\s+|\n\s*|[‘“"„,'(]\s*)|)(${NAME})\s+${PARTICLES}$`, 'u');
const AFTER = new RegExp(String.raw`^\s+${PARTICLES}${NAME}`, 'u');
/** What ends in this describes a name (Italiaanse, Amerikaans) or holds an office (Commissaris), in whatever case it is printed. */
const DESCRIBES = /(?:se|ische|isch|s)$/u;

/**
 * True when every mention of `name` (one capitalised word) in `text` has a first name before it or a surname behind it. Cost: linear in
 * the text.
 */
export function isOthersName(name: string, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  let mentions = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    if (/[\p{L}-]/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
    mentions++;
    if (!AFTER.test(text.slice(end, end + 40)) && !hasFirstName(text.slice(lineStart(text, at), at))) return false;
  }
  return mentions > 0;
}

/** Some words before `at`: from the beginning of the text, or from a space on, so that no word is cut. */
function lineStart(text: string, at: number): number {
  return at <= 60 ? 0 : Math.max(text.indexOf(' ', at - 60), 0);
}

function hasFirstName(before: string): boolean {
  const match = BEFORE.exec(before);
  if (match === null) return false;
  const [, opening, word = ''] = match;
  // The first word of a sentence has its capital from there: "Softwarebedrijf Thorn".
  const lower = word.toLowerCase();
  const isName = isKnownName(lower) && !isKnownWord(lower) && !isStopWord(lower);
  return isName || (opening === undefined && !DESCRIBES.test(word));
}
