/** Which lines of a paper are not part of a question with its answer: what a reader should know before taking it in. */
import type { ParsedPaper } from '../../corpus/parse.ts';
import { NAMED_IN_PREVIEW } from '../limits.ts';
import type { LeftOut } from './offer.ts';
import { opening } from './opening.ts';

/** Everything left out of one paper, in the order of its lines. */
export function leftOutOf(name: string, paper: ParsedPaper): LeftOut[] {
  const passages: LeftOut[] = [
    ...paper.remarks.map(({ lines, text }) => ({ kind: 'remark' as const, name, lines, opening: opening(text) })),
    ...paper.exchanges
      .filter(({ answer }) => answer === null)
      .map(({ question }) => ({
        kind: 'unanswered' as const,
        name,
        lines: question.lines,
        opening: opening(question.text),
      })),
    ...frontRuns(paper).map((lines) => ({ kind: 'front' as const, name, lines, opening: '' })),
  ];
  return passages.sort((a, b) => a.lines[0] - b.lines[0]);
}

/** Counts by kind, and the first passages of each so that one kind cannot crowd out another. */
export function summarised(all: readonly LeftOut[]): {
  readonly leftOut: readonly LeftOut[];
  readonly leftOutCounts: Record<LeftOut['kind'], number>;
} {
  const leftOutCounts = { remark: 0, unanswered: 0, front: 0 };
  const leftOut = all.filter(({ kind }) => {
    leftOutCounts[kind] += 1;
    return leftOutCounts[kind] <= NAMED_IN_PREVIEW;
  });
  return { leftOut, leftOutCounts };
}

/** Runs of front matter; blank lines and page furniture within a run belong to it. */
function frontRuns({ lineClasses }: ParsedPaper): [number, number][] {
  const runs: [number, number][] = [];
  let run: [number, number] | null = null;
  for (const [index, as] of lineClasses.entries()) {
    if (as === 'front') {
      if (run === null) {
        run = [index + 1, index + 1];
        runs.push(run);
      } else run[1] = index + 1;
    } else if (as !== 'blank' && as !== 'furniture') run = null;
  }
  return runs;
}
