import { expect, it } from 'vitest';
import { recognise } from '../../../lib/citation/index.ts';
import { answerMarker, questionLabel } from '../../../lib/corpus/markers.ts';
import { parseText } from '../../../lib/corpus/parse.ts';

const told = (text: string) =>
  parseText(text).exchanges.map((e) => [e.group, e.numbers ?? [], e.question.text, e.answer?.text ?? null]);

it('reads written questions in translation', () => {
  const paper = `Questions from Members Postma (CDA) and Yilmaz (SP) to the Minister of Education on
school buses (submitted on 3 May 2023).

Answers given by Minister Brandsma on 9 June 2023.

Question 1
Do you know how many children travel by bus?

Answer to question 1
Some forty thousand.

Question 2
Who pays?

Question 3 (page 8)
Is that fair?

Answers to questions 2 and 3
The municipality pays. I consider that fair.
`;
  expect(told(paper)).toEqual([
    ['CDA en SP', ['1'], 'Do you know how many children travel by bus?', 'Some forty thousand.'],
    ['CDA en SP', ['2', '3'], 'Who pays?\n\nIs that fair?', 'The municipality pays. I consider that fair.'],
  ]);
  expect(parseText(paper).documents[0]).toMatchObject({ date: '2023-06-09', title: 'School buses' });
});

it('reads a consultation in translation', () => {
  expect(
    told(`Questions and comments from the members of the VVD group

The members of the VVD group ask whether the tunnel will open before 2030.

Answer
The Government expects it to open in 2029.

These members would also like to know what the toll will be.

Answer
No toll will be charged.

Questions and comments from the members of the GroenLinks and PvdA groups

The members of the GroenLinks and PvdA groups wonder how cyclists will cross.

Reply of the Minister
By ferry.
`),
  ).toEqual([
    [
      'VVD',
      [],
      'The members of the VVD group ask whether the tunnel will open before 2030.',
      'The Government expects it to open in 2029.',
    ],
    ['VVD', [], 'These members would also like to know what the toll will be.', 'No toll will be charged.'],
    [
      'GroenLinks en PvdA',
      [],
      'The members of the GroenLinks and PvdA groups wonder how cyclists will cross.',
      'By ferry.',
    ],
  ]);
});

it('knows English labels, and sentences that only begin like one', () => {
  expect(answerMarker('Answers to questions 3, 4 and 6')?.numbers).toEqual(['3', '4', '6']);
  expect(answerMarker('Answer to questions 3 to 5:')?.numbers).toEqual(['3', '4', '5']);
  expect(questionLabel('Questions 7 and 8')?.numbers).toEqual(['7', '8']);
  for (const line of ['Answers are not expected soon.', 'Response rates fell in 2021', 'Reply to this letter']) {
    expect(answerMarker(line)).toBeNull();
  }
});

it('recognises what English answers cite', () => {
  const ids = recognise(
    'See Directive 2013/32/EU, Regulation (EC) No 810/2009, Regulations (EU) 2016/399 and (EU) 2018/1240 and Parliamentary Papers II 2022/23, 32 317, no. 855.',
  ).map(({ id }) => id);
  expect(ids).toEqual([
    'CELEX:32013L0032',
    'CELEX:32009R0810',
    'CELEX:32016R0399',
    'CELEX:32018R1240',
    'kst-32317-855',
  ]);
});
