/** The hand-made truth for the bundled source, and the source as parsed. */
import { readFileSync } from 'node:fs';
import { sourceEditorial } from '../../../lib/cli/bundled-pack.ts';
import { parseText } from '../../../lib/corpus/parse.ts';

const fixture = (name: string) => new URL(`../../fixtures/corpus/${name}`, import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(fixture(name), 'utf8'));

export interface GoldReference {
  readonly as_printed: string;
  readonly normalized: string | null;
  readonly level: 'formal' | 'named';
  readonly basis: 'text' | 'knowledge' | 'inferred' | null;
  readonly where: 'question' | 'answer' | 'footnote';
}

export interface GoldExchange {
  readonly id: number;
  readonly part: string;
  readonly fractie: string;
  readonly heading: string | null;
  readonly question_first_line: number;
  readonly question_last_line: number;
  readonly answer_first_line: number;
  readonly answer_last_line: number;
  readonly question_clean: string;
  readonly answer_clean: string;
  readonly footnotes: readonly {
    readonly number: number;
    readonly place: string;
    readonly text: string;
    readonly marker_line: number;
  }[];
  readonly references: readonly GoldReference[];
  readonly refers_to?: readonly {
    readonly ids: readonly number[];
    readonly also_possible?: readonly number[];
  }[];
  readonly answer_has_own_substance: boolean;
  readonly question_first_line_if_opening_counted?: number;
  readonly question_first_line_if_remark_excluded?: number;
}

export interface GoldRemark {
  readonly first_line: number;
  readonly last_line: number;
  readonly text: string;
  readonly fractie: string;
}

export const GOLD: readonly GoldExchange[] = json('exchanges.json');
export const REMARKS: readonly GoldRemark[] = json('unanswered.json');
export const FURNITURE = json('furniture.json');
export const SOURCE = readFileSync(new URL('../../../seeds/000_d229cc705638e600.txt', import.meta.url), 'utf8');

export const parseSource = () => parseText(SOURCE, { editorial: sourceEditorial() });
/** The product names two groups together as a reader does. */
export const groupOf = (fractie: string) => (fractie === 'PvdA-GroenLinks' ? 'PvdA en GroenLinks' : fractie);
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
export const readFixture = (name: string) => readFileSync(fixture(name));
export const readJson = json;
