import { describe, expect, it } from 'vitest';
import { parseText } from '../../../lib/corpus/parse.ts';
import { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';
import { readFixture, SOURCE } from './gold.ts';

const paper = (name: string) => parseText(readFixture(`${name}.txt`).toString('utf8'), { name });
const told = (name: string) =>
  paper(name).exchanges.map(({ group, numbers, question, answer }) => [
    group,
    (numbers ?? []).join(),
    question.text.split(/\s+/).slice(-2).join(' '),
    answer?.text.split(/\s+/).slice(-2).join(' ') ?? null,
  ]);

describe('papers of other committees, in other words', () => {
  it('"Reactie van de staatssecretaris" below each question, "leden van de fractie van de BBB"', () => {
    expect(told('budget')).toEqual([
      ['PVV', '', 'dit toelichten?', 'betreur dat.'],
      ['PVV', '', 'de jeugdzorg.', 'per jaar.'],
      ['GroenLinks-PvdA', '', 'die daling?', 'de wachtlijsten.'],
      ['BBB', '', 'kliniek sluit.', 'Nee.'],
    ]);
    const { exchanges, documents } = paper('budget');
    expect(exchanges[2]?.refersTo).toMatchObject([{ exchangeId: exchanges[0]?.id, certain: true }]);
    expect(documents[0]).toMatchObject({
      id: 'kst-36410-XVI-45',
      dossier: '36410-XVI',
      number: '45',
      date: '2024-12-12',
    });
  });

  it('"Antwoord vragen 3, 4 en 6" around a question that is answered by itself', () => {
    expect(told('school')).toEqual([
      ['NSC', '1', 'zijn er?', '6.000 scholen.'],
      ['NSC', '2', 'zijn er?', 'in deeltijd.'],
      ['NSC', '3,4,6', 'een plan?', 'het plan.'],
      ['NSC', '5', 'een leraar?', '80.000 euro.'],
    ]);
  });

  it('questions on the line of their number, a numbered list inside an answer, a budget fund', () => {
    expect(told('dikes').map(([, number, , answer]) => [number, answer])).toEqual([
      ['1', '2.000 kilometer.'],
      ['2', 'de Maas.'],
      ['3', 'In 2050.'],
      ['4', '21 waterschappen.'],
    ]);
    const { exchanges, documents } = paper('dikes');
    expect(documents[0]?.id).toBe('kst-36600-J-12');
    expect(exchanges[2]?.footnotes).toEqual([
      { number: '1', text: 'Zie Kamerstuk 36600 J, nr. 3.', in: 'answer', at: 8 },
    ]);
  });

  it('"II Antwoord / Reactie van de minister" under the same headings as the questions', () => {
    expect(told('vaccines')).toEqual([
      ['VVD', '', 'tijd vervangen?', 'gebeurt jaarlijks.'],
      ['D66', '', 'in asielzoekerscentra.', 'de GGD.'],
      ['D66', '', 'de rioolwatermeting.', 'de coronapandemie.'],
    ]);
  });

  it('numbers that begin anew for each group, and a pointer across them', () => {
    expect(told('police').map(([group, number, , answer]) => [group, number, answer])).toEqual([
      ['VVD', '1', '50.000.'],
      ['VVD', '2', '5.000.'],
      ['SP', '1', 'de arbeidsmarkt.'],
      ['SP', '2', 'de VVD-fractie.'],
    ]);
    const { exchanges } = paper('police');
    expect(exchanges[3]?.refersTo.map(({ exchangeId }) => exchangeId)).toEqual([exchanges[1]?.id]);
  });

  it('several footnotes on a page, a running footer, and a sentence that goes on behind both', () => {
    const { exchanges, remarks } = paper('crypto');
    expect(exchanges[0]?.answer?.text).toBe(
      'Het toezicht op cryptoactiva is sinds de invoering van MiCA op Europees niveau geregeld. Ik zie daarom geen aanleiding voor nationale aanscherping. Wel volg ik de ontwikkelingen.',
    );
    expect(exchanges[0]?.footnotes.map(({ number, in: part }) => [number, part])).toEqual([
      ['2', 'question'],
      ['3', 'answer'],
    ]);
    expect(remarks).toHaveLength(1);
  });
});

/** Letters of all exchanges, for comparing two readings of one paper. */
const essence = (text: string) =>
  parseText(text).exchanges.map(({ group, topic, question, answer, footnotes }) =>
    [group, topic, question.text, answer?.text ?? null, footnotes.length].map((part) =>
      String(part)
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    ),
  );

describe('the same paper, told otherwise, is read the same', () => {
  const lines = SOURCE.split('\n');
  const marker = (word: string) => lines.map((line) => (line.trim() === 'Antwoord' ? word : line)).join('\n');
  const original = essence(SOURCE);

  it.each([
    ['"Antwoord:"', marker('Antwoord:')],
    ['"Reactie van de staatssecretaris"', marker('Reactie van de staatssecretaris')],
    [
      '"Antwoord van de minister van Justitie en Veiligheid"',
      marker('Antwoord van de minister van Justitie en Veiligheid'),
    ],
    ['"ANTWOORD"', marker('ANTWOORD')],
    ['"Anwtoord"', marker('Anwtoord')],
    ['Windows line ends', SOURCE.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', SOURCE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${SOURCE}`],
    [
      'form feeds for page breaks',
      lines.map((line, index) => (index > 0 && /^ \S/.test(line) ? `\f${line.slice(1)}` : line)).join('\n'),
    ],
    ['no trace of page breaks at all', lines.map((line) => line.trim()).join('\n')],
    ['hard spaces', SOURCE.replaceAll(' de ', '\u00A0de ')],
    ['soft hyphens', SOURCE.replaceAll('verordening', 'ver\u00ADorde\u00ADning')],
    ['decomposed letters', SOURCE.normalize('NFD')],
    ['twice as many blank lines', SOURCE.replace(/\n[ \t]*\n/g, '\n\n\n\n')],
    [
      '"leden van de fractie van de X"',
      SOURCE.replace(/van de leden van de (\S+)-fractie(?=\s*$)/gm, 'van de leden van de fractie van de $1'),
    ],
    ['"Inbreng van de leden van"', SOURCE.replace(/^(\s?)Vragen en opmerkingen van/gm, '$1Inbreng van')],
  ])('%s', (_, text) => {
    expect(essence(text)).toEqual(original);
  });

  it('keeps every other pair right when one answer is cut out', () => {
    const cut = [...lines];
    for (let line = 303; line <= 310; line += 1) cut[line - 1] = '';
    const left = parseText(cut.join('\n')).exchanges;
    expect(left.find(({ question }) => question.lines[0] === 297)?.answer).toBeNull();
    expect(left.find(({ question }) => question.lines[0] === 312)?.answer?.lines).toEqual([318, 324]);
  });
});

describe('what contradicts itself is refused, with the line', () => {
  const refusal = (text: string) => {
    try {
      parseText(text);
    } catch (error) {
      if (error instanceof UnreadablePaper) return [error.reason, error.line];
      throw error;
    }
    return null;
  };
  const zorg = readFixture('layouts/L4_zorg.txt').toString('utf8');

  it('an answer to an unknown number, and a number answered twice', () => {
    expect(refusal(zorg.replace('Antwoord 7', 'Antwoord 17'))).toEqual(['contradictory', 67]);
    expect(refusal(zorg.replace('Antwoord 7', 'Antwoord 2'))).toEqual(['contradictory', 67]);
  });

  it('two answers in a row, and an answer to a group that asked nothing', () => {
    const lines = SOURCE.split('\n');
    lines[117] = 'Antwoord';
    expect(refusal(lines.join('\n'))).toEqual(['contradictory', 118]);
    const visserij = readFixture('layouts/L6_visserij.txt').toString('utf8');
    expect(
      refusal(
        visserij.replace(
          'Reactie op de vragen en opmerkingen van de leden van de SGP-fractie\n\nMet',
          'Reactie op de vragen en opmerkingen van de leden van de PVV-fractie\n\nMet',
        ),
      ),
    ).toEqual(['contradictory', 143]);
  });
});
