import { expect, test } from 'vitest';
import { listedReferences } from '../../../lib/corpus/listed-references.ts';
import type { Exchange } from '../../../lib/corpus/pack.ts';

const exchange = (over: Partial<Exchange>): Exchange => ({
  id: 'x',
  documentId: 'd',
  ordinal: 1,
  group: 'SP',
  topic: null,
  question: { text: '', lines: [1, 1] },
  answer: { text: '', lines: [2, 2] },
  footnotes: [],
  references: [],
  refersTo: [],
  ...over,
});

test('a paper that is mentioned twice is listed once, by its fullest citation and its name', () => {
  const listed = listedReferences(
    exchange({
      references: [
        { text: 'Kamerstuk 26643, nr. 1011', id: 'kst-26643-1011', url: null, in: 'question' },
        {
          text: 'Kamerstukken II 2022/23, 26643, nr. 1011',
          id: 'kst-26643-1011',
          url: 'https://zoek.officielebekendmakingen.nl/kst-26643-1011',
          in: 'answer',
          title: 'Motie-Van Ginneken',
        },
      ],
    }),
  );
  expect(listed).toEqual([
    {
      id: 'kst-26643-1011',
      url: 'https://zoek.officielebekendmakingen.nl/kst-26643-1011',
      title: 'Motie-Van Ginneken',
      text: 'Kamerstukken II 2022/23, 26643, nr. 1011',
    },
  ]);
});

test('references of a footnote stand with the part the footnote belongs to', () => {
  const listed = listedReferences(
    exchange({
      footnotes: [{ number: '1', text: 'Kamerstuk 2', in: 'question', at: 0 }],
      references: [
        { text: 'Kamerstuk 1', id: 'kst-1', url: null, in: 'answer' },
        { text: 'Kamerstuk 2', id: 'kst-2', url: null, in: 'footnote', footnote: '1' },
      ],
    }),
  );
  expect(listed.map(({ id }) => id)).toEqual(['kst-2', 'kst-1']);
});

test('a paper that the text calls by name only is listed with its number, never twice with its name', () => {
  const name = 'motie van het lid Van Ginneken';
  const listed = listedReferences(
    exchange({
      references: [
        { text: name, title: name, id: 'kst-26643-1011', url: null, in: 'question' },
        { text: 'de begroting', title: 'de begroting', id: 'kst-36200-VI-23', url: null, in: 'question' },
        { text: 'de Visumcode', title: 'de Visumcode', id: 'CELEX:32009R0810', url: null, in: 'answer' },
      ],
    }),
  );
  expect(listed.map(({ title, text }) => [title, text])).toEqual([
    [name, 'Kamerstuk 26643, nr. 1011'],
    ['de begroting', 'Kamerstuk 36200-VI, nr. 23'],
    [null, 'de Visumcode'],
  ]);
});
