import { afterAll, describe, expect, it } from 'vitest';
import { urlOf } from '../../../lib/citation/index.ts';
import { FURNITURE, GOLD, groupOf, oneLine, parseSource, REMARKS, SOURCE } from './gold.ts';

const corpus = parseSource();
const figures: string[] = [];
afterAll(() => console.log(`gold: ${figures.join(', ')}`));

/** Our exchange for each gold one, by the line its answer begins on. */
const ours = GOLD.map((gold) =>
  corpus.exchanges.find((exchange) => exchange.answer?.lines[0] === gold.answer_first_line),
);
const goldId = (exchangeId: string) => ours.findIndex((exchange) => exchange?.id === exchangeId) + 1;

describe('the bundled source against its hand-made truth', () => {
  it('has every exchange with its group, topic and lines, and no other', () => {
    const right = GOLD.filter((gold, index) => {
      const exchange = ours[index];
      const starts = [
        gold.question_first_line,
        gold.question_first_line_if_opening_counted,
        gold.question_first_line_if_remark_excluded,
      ];
      return (
        exchange !== undefined &&
        starts.includes(exchange.question.lines[0]) &&
        exchange.question.lines[1] === gold.question_last_line &&
        exchange.answer?.lines[1] === gold.answer_last_line &&
        exchange.group === groupOf(gold.fractie) &&
        exchange.topic === gold.heading
      );
    });
    figures.push(`exchanges ${right.length}/${GOLD.length}`);
    expect(right.map(({ id }) => id)).toEqual(GOLD.map(({ id }) => id));
    expect(corpus.exchanges).toHaveLength(57);
  });

  it('has every question and answer word for word', () => {
    const different = GOLD.filter((gold, index) => {
      const exchange = ours[index];
      return (
        oneLine(exchange?.question.text ?? '') !== gold.question_clean ||
        oneLine(exchange?.answer?.text ?? '') !== gold.answer_clean
      );
    });
    figures.push(`texts ${GOLD.length - different.length}/${GOLD.length} word for word`);
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  it('attaches every footnote to the side, number and word where its marker stands', () => {
    const lines = SOURCE.split('\n');
    const wanted = GOLD.flatMap((gold, index) => gold.footnotes.map((note) => ({ note, exchange: ours[index] })));
    const right = wanted.filter(({ note, exchange }) => {
      const found = exchange?.footnotes.find(({ number }) => number === String(note.number));
      if (found === undefined || found.in !== note.place || found.text !== note.text || found.at === undefined)
        return false;
      const text = found.in === 'question' ? exchange?.question.text : exchange?.answer?.text;
      // The word before the marker in the printed line is the word before `at` in the clean text.
      const word = /[\p{L}\p{N}.]+$/u.exec((text ?? '').slice(0, found.at))?.[0] ?? '?';
      const printed = lines[note.marker_line - 1] ?? '';
      return new RegExp(`${word.replaceAll('.', '\\.')}\\s?${note.number}(?!\\d)`, 'u').test(printed);
    });
    figures.push(`footnotes ${right.length}/${wanted.length}`);
    expect(wanted).toHaveLength(15);
    expect(right).toHaveLength(15);
  });

  it('finds every formal reference, with its id and a working address, and invents none', () => {
    const rows = GOLD.flatMap((gold, index) =>
      gold.references.map((reference) => ({ gold, reference, exchange: ours[index] })),
    );
    const found = rows.filter(({ reference, exchange }) =>
      (reference.normalized ?? '').split('; ').every((id) => exchange?.references.some((mine) => mine.id === id)),
    );
    const formal = rows.filter(({ reference }) => reference.level === 'formal');
    const text = formal.filter(({ reference }) => reference.basis === 'text');
    const knowledge = formal.filter(({ reference }) => reference.basis === 'knowledge');
    const count = (some: typeof rows) => `${some.filter((row) => found.includes(row)).length}/${some.length}`;
    figures.push(`formal references ${count(text)}, by knowledge ${count(knowledge)}`);
    expect(
      text.filter((row) => !found.includes(row)).map(({ gold, reference }) => [gold.id, reference.as_printed]),
    ).toEqual([]);
    expect(knowledge.filter((row) => !found.includes(row))).toEqual([]);
    const invented = ours.flatMap((exchange, index) => {
      const known = new Set(GOLD[index]?.references.flatMap(({ normalized }) => (normalized ?? '').split('; ')));
      return (exchange?.references ?? []).filter(({ id }) => !known.has(id)).map(({ id }) => [index + 1, id]);
    });
    expect(invented).toEqual([]);
    for (const reference of ours.flatMap((exchange) => exchange?.references ?? []))
      expect(reference.url).toBe(urlOf(reference.id));
  });

  it('says where in the clean text each reference stands', () => {
    for (const exchange of corpus.exchanges) {
      for (const { in: part, span, text, footnote } of exchange.references) {
        const note = exchange.footnotes.find(({ number }) => number === footnote);
        const passage =
          part === 'footnote' ? note?.text : part === 'question' ? exchange.question.text : exchange.answer?.text;
        expect(oneLine((passage ?? '').slice(...(span ?? [0, 0])))).toBe(text);
      }
    }
  });

  it('marks the misprinted number as put right', () => {
    const corrected = corpus.exchanges.flatMap(({ references }) =>
      references.filter((reference) => reference.corrected === true),
    );
    expect(corrected.map(({ id }) => id)).toEqual(['kst-22112-2955']);
  });

  it('follows every pointer, and calls only the doubtful one doubtful', () => {
    const rows = GOLD.flatMap((gold, index) =>
      (gold.refers_to ?? []).map((pointer) => ({ gold, pointer, exchange: ours[index] })),
    );
    const right = rows.filter(({ pointer, exchange }) => {
      const mine = (exchange?.refersTo ?? []).map(({ exchangeId }) => goldId(exchangeId));
      return [...pointer.ids, ...(pointer.also_possible ?? [])].some((id) => mine.includes(id));
    });
    figures.push(`pointers ${right.length}/${rows.length}`);
    expect(rows).toHaveLength(13);
    expect(right).toHaveLength(13);
    const extra = ours.flatMap((exchange, index) => {
      const wanted =
        GOLD[index]?.refers_to?.flatMap(({ ids, also_possible }) => [...ids, ...(also_possible ?? [])]) ?? [];
      return (exchange?.refersTo ?? [])
        .map(({ exchangeId }) => goldId(exchangeId))
        .filter((id) => !wanted.includes(id));
    });
    expect(extra).toEqual([]);
    const doubtful = corpus.exchanges.filter(({ refersTo }) => refersTo.some(({ certain }) => !certain));
    expect(doubtful.map(({ id }) => goldId(id))).toEqual([45]);
    expect(doubtful[0]?.refersTo.map(({ exchangeId }) => goldId(exchangeId)).sort()).toEqual([28, 33]);
    const empty = corpus.exchanges.filter(({ pointerOnly }) => pointerOnly === true).map(({ id }) => goldId(id));
    expect(empty).toEqual(GOLD.filter((gold) => !gold.answer_has_own_substance).map(({ id }) => id));
  });

  it('keeps the remarks that get no answer, word for word, unpaired', () => {
    const right = REMARKS.filter((gold) =>
      corpus.remarks.some(
        ({ lines, text, group }) =>
          lines[0] === gold.first_line &&
          lines[1] === gold.last_line &&
          oneLine(text) === gold.text &&
          group === groupOf(gold.fractie),
      ),
    );
    figures.push(`remarks ${right.length}/${REMARKS.length}`);
    expect(right).toHaveLength(REMARKS.length);
    expect(corpus.remarks).toHaveLength(11);
  });

  it('lets no internal address through anywhere', () => {
    const leaks = JSON.stringify(corpus).match(/file:|minjus|paminco|SLEIJTEN|\\\\ad\b/gi) ?? [];
    figures.push(`leaks ${leaks.length}`);
    expect(leaks).toEqual([]);
  });

  it('uses every line once: markers and bodies of notes, page numbers, links and outline titles as what they are', () => {
    const as = (kind: string) => corpus.lineClasses.flatMap((each, index) => (each === kind ? [index + 1] : []));
    const notes = FURNITURE.footnote_text.flatMap(({ lines }: { lines: number[] }) =>
      Array.from({ length: (lines[1] ?? lines[0]!) - lines[0]! + 1 }, (_, step) => lines[0]! + step),
    );
    expect(as('footnote')).toEqual(notes);
    const furniture = [
      ...FURNITURE.page_numbers.map(({ line }: { line: number }) => line),
      ...FURNITURE.url_lines.map(({ line }: { line: number }) => line),
      ...FURNITURE.pdf_bookmarks,
    ];
    expect(as('furniture')).toEqual(furniture.sort((a: number, b: number) => a - b));
    expect(corpus.lineClasses).toHaveLength(SOURCE.split('\n').length);
    expect(as('blank')).toHaveLength(1686 - 1380);
  });
});
