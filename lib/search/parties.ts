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

const BY_SPELLING: ReadonlyMap<string, Party> = new Map(
  PARTIES.flatMap((party) => party.spellings.map((spelling) => [spelling, party] as const)),
);
const firstWord = (spelling: string) => spelling.split(' ')[0] ?? '';
const length = (spelling: string) => spelling.split(' ').length;
const FIRST_WORDS: ReadonlySet<string> = new Set([...BY_SPELLING.keys()].map(firstWord));
const LONGEST = Math.max(...[...BY_SPELLING.keys()].map(length));

export class Groups {
  readonly #installed: readonly { readonly folded: string; readonly spelling: string }[];
  /** Of installed groups that are no known party. */
  readonly #others = new Map<string, GroupMatch>();
  readonly #firstWords = new Set<string>();
  /** Words in the longest spelling. */
  readonly longest: number;

  /** `installed`: groups of the library as shown. Which parties they are is looked at when one is named. */
  constructor(installed: readonly string[]) {
    let longest = LONGEST;
    this.#installed = [...new Set(installed)].map((name) => {
      const spelling = words(name).join(' ');
      const folded = fold(name);
      if (!BY_SPELLING.has(spelling) && !this.#others.has(spelling)) {
        this.#others.set(spelling, { name, groups: [folded] });
        this.#firstWords.add(firstWord(spelling));
        longest = Math.max(longest, length(spelling));
      }
      return { folded, spelling };
    });
    this.longest = longest;
  }

  /** Whether a name can begin with this word: asked before any run of words is looked up. */
  beginsWith(word: string): boolean {
    return FIRST_WORDS.has(word) || this.#firstWords.has(word);
  }

  /** The group that words of a query name, or null. `printed`: as the reader typed them. */
  find(spelling: string, printed: string): GroupMatch | null {
    const party = BY_SPELLING.get(spelling);
    if (!party) return this.#others.get(spelling) ?? null;
    if (party.exactly && !party.exactly.test(printed)) return null;
    const groups = this.#installed.filter((group) =>
      party.spellings.some((own) => ` ${group.spelling} `.includes(` ${own} `)),
    );
    return { name: party.name, groups: groups.map(({ folded }) => folded) };
  }
}
