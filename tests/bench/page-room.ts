/** What the bench pages run: the page room with the matcher, and the peers that share its matching. */
import { type Lexicon, lexiconBytes, loadLexicon } from '../../lib/lexicon/lexicon.ts';
import { matchText } from '../../lib/lexicon/match.ts';
import { Marker } from '../../lib/page/marker.ts';

/** As the content script does it. */
const lexiconFrom = (base64: string): Lexicon => loadLexicon(lexiconBytes(base64));

/** Ours. Resolves to the milliseconds of its own work. */
export function mark(base64: string): Promise<number> {
  const lexicon = lexiconFrom(base64);
  return new Marker({
    document,
    density: 'all',
    style: 'underline',
    colour: 'auto',
    match: (text, language) => matchText(lexicon, text, { language }),
    confirm: async () => [],
    changed() {},
    replaced() {},
    dress() {},
    signal: new AbortController().signal,
  }).start();
}

/** Own matching, marks as elements. Returns their number. */
export function wrap(base64: string): number {
  const lexicon = lexiconFrom(base64);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  let count = 0;
  for (const text of texts) {
    for (const { start, end } of matchText(lexicon, text.data, { language: 'nl' }).reverse()) {
      const element = document.createElement('mark');
      const found = text.splitText(start);
      found.splitText(end - start);
      found.replaceWith(element);
      element.append(found);
      count++;
    }
  }
  return count;
}

/** Reads every text node once and does nothing else. Returns milliseconds. */
export function bare(): number {
  const began = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += (node as Text).data.length;
  const spent = performance.now() - began;
  return length > 0 ? spent : 0;
}
