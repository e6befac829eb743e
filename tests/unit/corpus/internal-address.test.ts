import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankInternalAddresses } from '../../../lib/corpus/internal-address.ts';
import { readPaper } from '../../../lib/corpus/read-paper.ts';

describe('internal addresses', () => {
  it.each([
    ['Antwoord 1http://paminco.minjus.nl/x', 'Antwoord 1[…]'],
    ['zieHTTPS://intranet/a?b=c. Verder', '[…]. Verder'],
    ['https://www.nrc.nl/xhttp://paminco.minjus.nl/x', 'https://www.nrc.nl/x[…]'],
    ['zie http://\u200bpami\u00adnco.minjus.nl/x en', 'zie […] en'],
    ['zie h\u0001ttp://intranet/x', 'zie […]'],
    ['zie smb://schijf/map en', 'zie […] en'],
    ['stukfile:///H:/prive/stuk.doc', 'stuk[…]'],
    ['map1\\\\server\\share\\map', 'map1[…]'],
    ['Wat \u200bstaat hier, zie http://ad-\u200bmin.lan/x-\u00ady, of?', 'Wat \u200bstaat hier, zie […], of?'],
  ])('are found where they stick to a word or are broken up unseen: %s', (text, blanked) => {
    expect(blankInternalAddresses(text)).toBe(blanked);
  });

  it.each([
    'Het profile: dat is openbaar.',
    'Zie1https://www.rijksoverheid.nl/x.',
    'https://web.archive.org/web/2023/https://www.nrc.nl/x',
    'a\\b\\c',
    'profiel: nee',
  ])('are not seen in %s', (text) => {
    expect(blankInternalAddresses(text)).toBe(text);
  });

  it('are in no id, wherever in a paper they stood', async () => {
    const xml = readFileSync(resolve(import.meta.dirname, '../../fixtures/corpus/kamervragen.xml'), 'utf8');
    const paper = await readPaper(
      Buffer.from(xml.replace('<politiek>VVD', 'http://paminco.minjus.nl/x<politiek>VVD')),
      {
        name: 'stuk.xml',
      },
    );
    expect(paper.exchanges).toHaveLength(2);
    expect(JSON.stringify(paper)).not.toContain('paminco');
  });
});
