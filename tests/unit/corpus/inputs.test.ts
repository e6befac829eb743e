import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/corpus/decode.ts';
import { parseText } from '../../../lib/corpus/parse.ts';
import { readPaper } from '../../../lib/corpus/read-paper.ts';
import { UnreadablePaper } from '../../../lib/corpus/unreadable.ts';
import { oneLine, readFixture, SOURCE } from './gold.ts';
import { lockedPdf, writtenPdf } from './pdf-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/corpus/${name}`, import.meta.url));
const refusal = async (input: Uint8Array | string) => {
  const error: unknown = await readPaper(input).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnreadablePaper)) throw new Error('not refused', { cause: error });
  return error;
};

describe('HTML as officielebekendmakingen.nl publishes it', () => {
  it('pairs questions and answers, keeps notes at their markers, and drops the page around the paper', async () => {
    const paper = await readPaper(fixture('kamervragen.html'), { name: 'kamervragen.html' });
    expect(paper.documents[0]).toMatchObject({
      id: 'ah-tk-20222023-2611',
      url: expect.stringContaining('ah-tk-20222023-2611'),
    });
    expect(
      paper.exchanges.map(({ numbers, group, question, answer }) => [numbers, group, question.text, answer?.text]),
    ).toEqual([
      [
        ['1'],
        'SP',
        'Heeft u het nieuws gezien dat apothekers een ander merk moesten meegeven?',
        'Ja. Zie Stcrt. 2021, 40991.\n\nDaar staat ook de duur in.',
      ],
      [
        ['2', '3'],
        'SP',
        'Hoeveel geneesmiddelen waren niet leverbaar?\n\nDeelt u de zorgen daarover?',
        'Dat waren er 538 in totaal. Zie ook het antwoord op vraag 1.',
      ],
    ]);
    const [first, second] = paper.exchanges;
    expect(first?.footnotes).toEqual([
      { number: '1', text: 'De Vijzel, 3 april 2023', in: 'question', at: first?.question.text.length },
    ]);
    expect(first?.references.map(({ id }) => id)).toEqual(['stcrt-2021-40991']);
    expect(second?.refersTo).toMatchObject([{ exchangeId: first?.id, certain: true }]);
    expect(JSON.stringify(paper)).not.toMatch(/Cookies|Zoeken|minjus/);
  });

  it('reads a report by its headings, and nothing as markup', async () => {
    const html = `<!doctype html><body><main><h1>32 317 JBZ-Raad</h1><p>Nr. 900</p><h2>VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</h2>
      <h3>Vragen en opmerkingen van de leden van de SP-fractie</h3><h4>Migratie &amp; asiel</h4>
      <p>De leden van de SP-fractie vragen of minder dan &lt;75% geldt?</p><p><b>Antwoord</b></p><p>Ja,&nbsp;dat geldt.</p>
      <script>document.write('Antwoord')</script></main></body>`;
    const { exchanges } = await readPaper(bytes(html));
    expect(exchanges).toMatchObject([
      {
        group: 'SP',
        topic: 'Migratie & asiel',
        question: { text: 'De leden van de SP-fractie vragen of minder dan <75% geldt?' },
        answer: { text: 'Ja, dat geldt.' },
      },
    ]);
  });

  it('refuses what is nested too deeply', async () => {
    expect((await refusal(`<html><body>${'<div>'.repeat(5_000)}`)).reason).toBe('too-large');
  });
});

describe('official XML', () => {
  it('reads kamervragen with notes inside their sentences', async () => {
    const paper = await readPaper(fixture('kamervragen.xml'));
    expect(paper.documents[0]?.id).toBe('ah-tk-20222023-100');
    expect(paper.exchanges.map(({ group, question, answer }) => [group, question.text, answer?.text])).toEqual([
      ['VVD', 'Is dit zo?', 'Ja, zeker. Zie Kamerstuk 36200 VI, nr. 23.\n\nMeer weet ik niet.'],
      ['VVD', 'Waarom gebeurt het?\n\na. Door wie?\n\nb. Wanneer?', 'Daarom.'],
    ]);
    expect(paper.exchanges[0]?.footnotes).toEqual([
      { number: '1', text: 'NRC, 1 mei 2023 https://www.nrc.nl/x', in: 'question', at: 10 },
    ]);
    expect(paper.exchanges[0]?.references.map(({ id, in: part }) => [id, part])).toEqual([
      ['https://www.nrc.nl/x', 'footnote'],
      ['kst-36200-VI-23', 'answer'],
    ]);
  });

  it('reads a kamerstuk by its headings', async () => {
    const paper = await readPaper(fixture('kamerstuk.xml'));
    expect(paper.documents[0]).toMatchObject({
      id: 'kst-32317-900',
      dossier: '32317',
      number: '900',
      title: 'JBZ-Raad',
    });
    expect(paper.exchanges.map(({ group, topic, answer }) => [group, topic, answer?.text])).toEqual([
      ['VVD', 'Grenzen', 'Ja.'],
      ['D66', null, 'Nee, daarvoor is het te vroeg.'],
    ]);
  });

  it('says at which line broken XML breaks, and expands nothing', async () => {
    const broken = await refusal('<?xml version="1.0"?>\n<kamervragen>\n<vraag></antwoord>');
    expect([broken.reason, broken.line]).toEqual(['broken-file', 3]);
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><kamervragen>&d;</kamervragen>';
    expect((await refusal(bomb)).reason).toBe('broken-file');
    expect((await refusal(`<?xml version="1.0"?>${'<al>'.repeat(2_000)}`)).reason).toBe('too-large');
  });
});

describe('PDF', () => {
  const text = readFixture('layouts/L4_zorg.txt').toString('utf8').replace(/\r/g, '');

  it('reads the same exchanges as from plain text, with progress', async () => {
    const progress: number[] = [];
    const paper = await readPaper(writtenPdf(text.split('\n')), { onProgress: (done) => progress.push(done) });
    const plain = parseText(text);
    const told = (corpus: typeof plain) =>
      corpus.exchanges.map(({ numbers, question, answer }) => [
        numbers,
        oneLine(question.text),
        oneLine(answer?.text ?? ''),
      ]);
    expect(told(paper)).toEqual(told(plain));
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toBe(1);
  });

  it('stops when told to', async () => {
    const controller = new AbortController();
    const reading = readPaper(writtenPdf(text.split('\n')), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(reading).rejects.toMatchObject({ name: 'UnreadablePaper', reason: 'cancelled' });
  });

  it('says of a locked, a broken and an empty one what is wrong', async () => {
    expect((await refusal(lockedPdf())).reason).toBe('password');
    expect((await refusal(bytes('%PDF-1.7\nnothing'))).reason).toBe('broken-file');
    expect((await refusal(writtenPdf([]))).reason).toBe('image');
  });
});

describe('bytes of a text', () => {
  it('are UTF-8, else Windows-1252, else UTF-16 by their mark', () => {
    expect(decodeText(bytes('Tunesië “deal” €'))).toBe('Tunesië “deal” €');
    expect(decodeText(Uint8Array.from([0x54, 0x75, 0x6e, 0x65, 0x73, 0x69, 0xeb, 0x20, 0x93, 0x80, 0x94]))).toBe(
      'Tunesië “€”',
    );
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0xeb, 0]))).toBe('Aë');
  });

  it('read alike in either encoding', async () => {
    const latin = SOURCE.replace(/[^ -\u00ff\n\t‘’“”–…€•]/g, 'x');
    const codes: Record<string, number> = {
      '‘': 0x91,
      '’': 0x92,
      '“': 0x93,
      '”': 0x94,
      '–': 0x96,
      '…': 0x85,
      '€': 0x80,
      '•': 0x95,
    };
    const encoded = Uint8Array.from([...latin].map((character) => codes[character] ?? character.charCodeAt(0)));
    expect((await readPaper(encoded)).exchanges.map(({ id }) => id)).toEqual(
      parseText(latin).exchanges.map(({ id }) => id),
    );
  });
});

it('refuses images, office files and empty files by name', async () => {
  expect((await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).reason).toBe('image');
  expect((await refusal(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).reason).toBe('image');
  expect((await refusal(Uint8Array.from([0x50, 0x4b, 3, 4]))).reason).toBe('not-text');
  expect((await refusal(new Uint8Array())).reason).toBe('empty');
  expect((await refusal(' \n\n ')).reason).toBe('empty');
  expect((await refusal('a\0b')).reason).toBe('not-text');
});
