/**
 * Parliamentary groups as readers write them. Groups come from the installed papers; this table adds the short and long names of the
 * parties in the States General, so that a question about a group without exchanges is answered with nothing rather than with others'.
 */
import { fold } from '../text/fold.ts';
import { words } from '../text/tokens.ts';

interface Party {
  /** As shown. */
  readonly name: string;
  /** Folded words, one space between. */
  readonly spellings: readonly string[];
  /** The name is an ordinary word as well: it counts only with this capitalisation. */
  readonly exactly?: RegExp;
}

const PARTIES: readonly Party[] = [
  { name: 'VVD', spellings: ['vvd'] },
  { name: 'D66', spellings: ['d66', 'd 66', 'democraten 66'] },
  { name: 'CDA', spellings: ['cda'] },
  { name: 'SP', spellings: ['sp', 'socialistische partij'] },
  { name: 'ChristenUnie', spellings: ['christenunie', 'cu', 'christen unie'] },
  { name: 'PvdA', spellings: ['pvda', 'partij van de arbeid'] },
  { name: 'GroenLinks', spellings: ['groenlinks', 'groen links', 'gl'] },
  { name: 'Volt', spellings: ['volt', 'volt nederland'], exactly: /^(Volt|VOLT|volt)$/ },
  { name: 'Groep Van Haga', spellings: ['groep van haga', 'van haga', 'haga', 'bvnl', 'belang van nederland'] },
  { name: 'PVV', spellings: ['pvv', 'partij voor de vrijheid'] },
  { name: 'Partij voor de Dieren', spellings: ['pvdd', 'partij voor de dieren'] },
  { name: 'SGP', spellings: ['sgp'] },
  { name: 'DENK', spellings: ['denk'], exactly: /^DENK$/ },
  { name: 'FVD', spellings: ['fvd', 'forum voor democratie'] },
  { name: 'JA21', spellings: ['ja21'] },
  { name: 'BBB', spellings: ['bbb', 'boerburgerbeweging'] },
  { name: 'NSC', spellings: ['nsc', 'nieuw sociaal contract'] },
  { name: 'BIJ1', spellings: ['bij1'] },
  { name: '50PLUS', spellings: ['50plus', '50 plus'] },
  { name: 'OSF', spellings: ['osf'] },
];

export interface GroupMatch {
  /** As shown: the party's name, or a group's that is no known party. */
  readonly name: string;
  /** Folded names of the installed groups that it stands for; none where it asked nothing in these papers. */
  readonly groups: readonly string[];
}

export class Groups {
  readonly #bySpelling = new Map<string, { match: GroupMatch; exactly: RegExp | undefined }>();
  readonly #firstWords: ReadonlySet<string>;
  /** Words in the longest spelling. */
  readonly longest: number;

  /** `installed`: groups of the library as shown. */
  constructor(installed: readonly string[]) {
    const known = [...new Set(installed)].map((name) => ({ folded: fold(name), spelling: words(name).join(' ') }));
    for (const party of PARTIES) {
      const groups = known.filter(({ spelling }) =>
        party.spellings.some((own) => ` ${spelling} `.includes(` ${own} `)),
      );
      const match = { name: party.name, groups: groups.map(({ folded }) => folded) };
      for (const spelling of party.spellings) this.#bySpelling.set(spelling, { match, exactly: party.exactly });
    }
    for (const name of new Set(installed)) {
      const spelling = words(name).join(' ');
      if (!this.#bySpelling.has(spelling)) {
        this.#bySpelling.set(spelling, { match: { name, groups: [fold(name)] }, exactly: undefined });
      }
    }
    this.#firstWords = new Set([...this.#bySpelling.keys()].map((spelling) => spelling.split(' ')[0] ?? ''));
    this.longest = Math.max(...[...this.#bySpelling.keys()].map((spelling) => spelling.split(' ').length));
  }

  /** Whether a name can begin with this word: asked before any run of words is looked up. */
  beginsWith(word: string): boolean {
    return this.#firstWords.has(word);
  }

  /** The group that words of a query name, or null. `printed`: as the reader typed them. */
  find(spelling: string, printed: string): GroupMatch | null {
    const known = this.#bySpelling.get(spelling);
    return known && (known.exactly?.test(printed) ?? true) ? known.match : null;
  }
}
