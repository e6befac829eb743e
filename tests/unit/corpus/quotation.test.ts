import { expect, test } from 'vitest';
import { citedAs } from '../../../lib/corpus/cited-as.ts';
import type { Document, Exchange } from '../../../lib/corpus/pack.ts';
import { quotation, sourceOf } from '../../../lib/corpus/quotation.ts';

const words = { answerTo: 'Antwoord op vragen van', questionBy: 'Vraag van', date: (iso: string) => `op ${iso}` };
const document = {
  title: 'JBZ-Raad',
  dossier: '32317',
  number: '859',
  date: '2023-10-17',
  url: 'https://zoek.officielebekendmakingen.nl/kst-32317-859',
} as Document;
const exchange = {
  group: 'SP',
  topic: 'Externe dimensie',
  question: { text: 'Klopt dat?' },
  answer: { text: 'Dat klopt.' },
} as Exchange;

test('a quotation stands between quotation marks, its source on a line of its own', () => {
  expect(quotation(exchange, document, words, 'Kamerstukken II 2023/24, 32317, nr. 859')).toBe(
    '“Dat klopt.”\n\n— Antwoord op vragen van SP, ‘Externe dimensie’, JBZ-Raad, Kamerstukken II 2023/24, 32317, nr. 859, op 2023-10-17. https://zoek.officielebekendmakingen.nl/kst-32317-859',
  );
});

test('what is unknown is left out, without stray commas', () => {
  const bare = { ...document, dossier: null, number: null, date: null, url: null };
  expect(sourceOf({ ...exchange, group: null, topic: null }, bare, words)).toBe('JBZ-Raad.');
});

test('without an answer the question is quoted and called a question', () => {
  expect(quotation({ ...exchange, answer: null }, document, words)).toMatch(/^“Klopt dat\?”\n\n— Vraag van SP/);
});

test.each([
  ['2023-09-18', '859', 'Kamerstukken II 2022/23, 32317, nr. 859'],
  ['2023-09-19', '859', 'Kamerstukken II 2023/24, 32317, nr. 859'],
  ['2026-09-15', '859', 'Kamerstukken II 2026/27, 32317, nr. 859'],
  ['1999-12-01', '859', 'Kamerstukken II 1999/00, 32317, nr. 859'],
  ['2024-03-01', 'KG', 'Kamerstukken I 2023/24, 32317, KG'],
  [null, '859', 'Kamerstukken II, 32317, nr. 859'],
  ['2024-03-01', null, 'Kamerstuk 32317'],
])('a paper of %s with number %s is cited as %s', (date, number, cited) => {
  expect(citedAs({ ...document, date, number })).toBe(cited);
});
