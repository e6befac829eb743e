import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../lib/corpus/pack.ts';
import { keysOf } from '../../../lib/lexicon/candidates/collect.ts';
import { parseEditorial } from '../../../lib/lexicon/editorial.ts';
import { termsOf } from '../../../lib/lexicon/terms.ts';
import { corpus, editorial, readFixture } from './sources.ts';

interface GoldTerms {
  readonly terms: readonly {
    readonly term: string;
    readonly specificity: string;
    readonly exchanges: readonly number[];
    readonly found_in_document: readonly string[];
  }[];
  readonly never: readonly { readonly phrase: string }[];
}

const gold = readFixture<GoldTerms>('lexicon/gold-terms.json');
const automatic = termsOf(corpus);
const keys = new Set(automatic.flatMap((term) => keysOf(term.forms.map((form) => form.text))));
const has = (texts: readonly string[]) => keysOf(texts).some((key) => keys.has(key));

describe('terms found without an editor', () => {
  it('are at least 85 in 100 of the specific terms that the papers hold', () => {
    const specific = gold.terms.filter((term) => term.specificity === 'high' && term.found_in_document.length > 0);
    const missed = specific.filter((term) => !has([term.term, ...term.found_in_document])).map((term) => term.term);
    const share = 1 - missed.length / specific.length;
    console.log(`${(share * 100).toFixed(1)} % of ${specific.length} specific terms; missed: ${missed.join(', ')}`);
    expect(share).toBeGreaterThanOrEqual(0.85);
  });

  it('are none of the words that must never be marked', () => {
    expect(gold.never.filter(({ phrase }) => has([phrase])).map(({ phrase }) => phrase)).toEqual([]);
  });

  it('lead to exchanges, best first, and are sorted by id', () => {
    expect(automatic.every((term) => term.exchangeIds.length > 0)).toBe(true);
    expect(automatic.map(({ id }) => id)).toEqual(automatic.map(({ id }) => id).sort());
    expect(new Set(automatic.map(({ id }) => id)).size).toBe(automatic.length);
  });

  it('come from papers on other matters too, and are no everyday words there', () => {
    const others = readFixture<Record<string, Corpus>>('lexicon/other-corpora.json');
    const found = Object.fromEntries(
      Object.entries(others).map(([name, other]) => [name, termsOf(other).map(({ label }) => label)]),
    );
    const expected: Record<string, string[]> = {
      L6_visserij: ['garnalenvisserij', 'innovatiesubsidie', 'Noordzeeakkoord'],
      L8_stikstof_inbreng: ['PAS-melders', 'natuurdoelanalyses', 'Wet natuurbescherming'],
      L2_digitaal: ['AI-verordening', 'algoritmeregister'],
      L1_wonen: ['Omgevingswet', 'Besluit bouwwerken leefomgeving'],
      stikstof: ['piekbelasters', 'Lbv-plus', 'kritische depositiewaarde', 'stikstofbank', 'additionaliteitstoets'],
      gaswinning: ['versterkingsoperatie', 'gaswinning', 'aardbevingsschade', 'Instituut Mijnbouwschade Groningen'],
      jeugdzorg: ['Jeugdwet', 'kinderbeschermingsketen', 'ondertoezichtstelling', 'Hervormingsagenda Jeugd'],
      defensie: ['Walrusklasse', 'European Sky Shield Initiative', 'European Defence Agency', 'EDIRPA'],
    };
    for (const [name, labels] of Object.entries(expected)) {
      expect(found[name], name).toEqual(expect.arrayContaining(labels));
    }
    const everyday =
      /^(?:visser|kotter|vervanging|bewoners|aanvragen|gemeenten|provincies|veehouders|wachtlijst|bestaande|separaties|schip|boer|minister|beleggers?|verhuurders?|gemeenten?|woning|software|vergunning|makreel)$/iu;
    expect(
      Object.values(found)
        .flat()
        .filter((label) => everyday.test(label)),
    ).toEqual([]);
  });

  it('are no parties, places, heads of tables or halves of a name', () => {
    const text = `De leden van ChristenUnie en Volt wijzen op Den Haag en Ter Apel. ChristenUnie noemt de Wet hygiëne en veiligheid badinrichtingen. In Den Haag en in Ter Apel geldt een machtigingscode.

Strafduur Aantal Gemiddelde wachttijd

Een machtigingscode kost niets, staat in Weekblad Noord. De ChristenUnie vindt de Wet hygiëne en veiligheid te streng.`;
    const [first] = corpus.exchanges;
    const other: Corpus = {
      ...corpus,
      exchanges: [
        {
          ...(first as Corpus['exchanges'][number]),
          group: 'ChristenUnie en Volt',
          question: { text, lines: [1, 2] },
          answer: null,
          footnotes: [{ number: '1', text: 'ECLI:NL:HR:2023:1732.', in: 'question' }],
          references: [],
        },
      ],
    };
    expect(termsOf(other).map(({ label }) => label)).toEqual(['machtigingscode', 'Wet hygiëne']);
  });
});

describe('the editorial layer', () => {
  const terms = termsOf(corpus, editorial);

  it('has no term that leads nowhere', () => {
    const labels = new Set(terms.map(({ label }) => label));
    expect(editorial.terms.filter(({ label }) => !labels.has(label)).map(({ label }) => label)).toEqual([]);
  });

  it('has context words for every form that needs context', () => {
    const bare = editorial.terms.filter(
      ({ forms, context }) =>
        forms.some((form) => typeof form !== 'string' && form.needsContext) && (context ?? []).length === 0,
    );
    expect(bare.map(({ label }) => label)).toEqual([]);
  });

  it('leads to an exchange that the gold calls right for nine terms in ten', () => {
    let right = 0;
    const wrong: string[] = [];
    const known = gold.terms.flatMap((entry) => {
      const term = terms.find(({ forms }) =>
        forms.some(({ text }) => keysOf([text]).some((key) => keysOf([entry.term]).includes(key))),
      );
      return term === undefined ? [] : [{ entry, term }];
    });
    for (const { entry, term } of known) {
      if (entry.exchanges.some((id) => term.exchangeIds[0] === `gold-${id}`)) right++;
      else wrong.push(`${entry.term}: ${term.exchangeIds[0]} not in ${entry.exchanges.join()}`);
    }
    console.log(
      `${right} of ${known.length} terms lead to a right exchange first${wrong.map((line) => `\n  ${line}`).join('')}`,
    );
    expect(known.length).toBeGreaterThan(100);
    expect(right / known.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is refused with the place of the fault where it is malformed', () => {
    expect(() => parseEditorial({ note: '', terms: [{ label: 'x', froms: [] }], never: [] })).toThrow(/terms\.0/u);
  });
});
