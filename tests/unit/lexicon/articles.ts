/** Articles with the marks they must have, and what our marks on them are. */
import { readFileSync } from 'node:fs';
import type { Term } from '../../../lib/corpus/pack.ts';
import { confirmMatches } from '../../../lib/lexicon/confirm.ts';
import type { Lexicon } from '../../../lib/lexicon/lexicon.ts';
import { matchText } from '../../../lib/lexicon/match.ts';

export interface MarkedArticle {
  readonly id: string;
  readonly language: string;
  readonly matter: string;
  readonly text: string;
  readonly expected: readonly { readonly surface: string; readonly start: number; readonly end: number }[];
}

/** Reads the format of `tests/fixtures/articles/own.txt`. */
export function ownArticles(): MarkedArticle[] {
  const file = readFileSync(new URL('../../fixtures/articles/own.txt', import.meta.url), 'utf8');
  return file
    .split(/^## /mu)
    .slice(1)
    .map((block) => {
      const [heading = '', ...lines] = block.split('\n');
      const [id = '', language = '', matter = ''] = heading.split('|').map((part) => part.trim());
      const expected: { surface: string; start: number; end: number }[] = [];
      let text = '';
      for (const [index, piece] of lines
        .join('\n')
        .trim()
        .split(/\[\[|\]\]/u)
        .entries()) {
        if (index % 2 === 1) expected.push({ surface: piece, start: text.length, end: text.length + piece.length });
        text += piece;
      }
      return { id, language, matter, text, expected };
    });
}

/** What a reader would see marked: doubtful finds go through the full lexicon, as the background does it. */
export function marksOf(
  lexicon: Lexicon,
  terms: readonly Term[],
  text: string,
  language: string,
): { start: number; end: number; termId: string }[] {
  const matches = matchText(lexicon, text, { language });
  const certain = [...new Set(matches.filter((match) => !match.doubtful).map((match) => match.termId))];
  const doubtful = matches.filter((match) => match.doubtful);
  const accepted = confirmMatches(
    terms,
    doubtful.map((match) => ({
      surface: text.slice(match.start, match.end),
      termIds: [match.termId],
      paragraph: text,
    })),
    { certain },
  );
  return matches.filter((match) => !match.doubtful || accepted[doubtful.indexOf(match)] !== null);
}
