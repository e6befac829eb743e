/** Those who answer, as readers name them: by surname. */
import { words } from '../text/tokens.ts';
import { ministerKey } from './keys.ts';
import type { SegmentHeader } from './port.ts';

const PARTICLES = new Set(['van', 'der', 'den', 'de', 'het', 'ten', 'ter', 'te', 't']);
const known = new WeakMap<readonly SegmentHeader[], readonly MinisterName[]>();

/** Names under the papers of a library; made once for the same headers. */
export function ministerNames(headers: readonly SegmentHeader[]): readonly MinisterName[] {
  const names = known.get(headers) ?? readNames(headers);
  known.set(headers, names);
  return names;
}

export interface MinisterName {
  readonly words: readonly string[];
  readonly shown: string;
  readonly keys: readonly string[];
}

/** Surnames under the papers, and their first half where they are double. */
function readNames(headers: readonly SegmentHeader[]): MinisterName[] {
  const names = new Map<string, { words: string[]; shown: string; keys: string[] }>();
  for (const header of headers) {
    for (const minister of header.ministers) {
      const { name } = minister;
      if (!name) continue;
      const shown = name.replace(/^(?:\p{Lu}[\p{L}]{0,2}\.\s*)+/u, '').trim();
      const surname = words(shown);
      if (!surname.some((word) => word.length > 2 && !PARTICLES.has(word))) continue;
      const key = surname.join(' ');
      const known = names.get(key) ?? { words: surname, shown, keys: [] };
      known.keys.push(ministerKey(minister));
      names.set(key, known);
    }
  }
  const all = [...names.values()];
  for (const { words: surname, shown, keys } of [...all]) {
    const half = words(shown.split('-')[0] ?? '');
    if (half.length > 0 && half.length < surname.length) all.push({ words: half, shown, keys });
  }
  return all.sort((a, b) => b.words.length - a.words.length);
}
