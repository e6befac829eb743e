/** What has broken others, for fuzzing: markup, schemes, tricks of direction, prototype keys, internal addresses. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect } from 'vitest';
import { type Pack, PackSchema } from '../../../lib/corpus/pack.ts';
import { asPack } from '../../../lib/library/pack-export.ts';
import { openPackFile } from '../../../lib/library/pack-file.ts';

export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>x</b>',
    'file:///H:/prive/stuk.doc',
    '\\\\server\\share\\map',
    'http://intranet/x',
    'http://paminco.minjus.nl/x',
    'https://user:pass@example.nl/',
    'https://zoek.officielebekendmakingen.nl/kst-1',
    '\u202Egnirts\u202C',
    '\u2066x\u2069',
    '__proto__',
    'constructor',
    '\uD800',
    '\u0000',
    '&amp;<match>x</match>',
    'de',
    '',
  ),
);

/** What must hold of any pack that was let in. */
export function checkAdmitted(pack: Pack): void {
  expect(v.safeParse(PackSchema, pack).success).toBe(true);
  const text = JSON.stringify(pack);
  const at = text.search(/\\ud[89a-f]|[\u202A-\u202E\u2066-\u2069]|paminco|\/\/intranet|file:\/\//i);
  expect(at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 40)).toBe('');
  const urls = [...text.matchAll(/"url":"([^"]*)"/g)].map((match) => match[1] ?? '');
  for (const url of urls) expect(url).toMatch(/^https?:\/\/[^/?#@]+(?:[/?#]|$)/);
}

/** The pack in a file, or the reason why there is none. Any other exception is thrown. */
export async function offeredPack(file: Blob): Promise<Pack | string> {
  try {
    const { head, parts } = await openPackFile(file);
    return await asPack(head, parts);
  } catch (error) {
    if ((error as Error).name !== 'PackError') throw error;
    const { problem, where } = error as { problem: string; where: string };
    return `${problem} ${where}`;
  }
}
