/** The words around a mark, which decide how its exchanges are ranked. */
import { around } from './confirm.ts';
import { LONGEST_CONTEXT } from './limits.ts';
import type { Mark } from './mark.ts';
import { readOwn } from './read.ts';
import { SurroundingsOfPass } from './surroundings.ts';

export interface MarkContext {
  readonly sentence: string;
  readonly paragraph: string;
}

/** Reads the mark's block once more; costs as much as that block is long. */
export function contextOf(mark: Mark): MarkContext {
  const first = mark.nodes[0];
  const { node } = mark.block;
  const reader = readOwn(node, new SurroundingsOfPass(false));
  const { run } = reader;
  for (let met = reader.advance(); met !== 'end'; met = reader.advance()) {
    if (met === 'pause' || run.block !== node || first === undefined) continue;
    const index = run.nodes.indexOf(first);
    if (index < 0 || index >= run.count) continue;
    const at = (run.starts[index] ?? 0) + mark.start;
    return { sentence: sentenceAt(run.text, at), paragraph: tidy(around(run.text, at)) };
  }
  return { sentence: mark.surface, paragraph: mark.surface };
}

function sentenceAt(text: string, at: number): string {
  const before = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('? ', at), text.lastIndexOf('! ', at));
  const after = text.slice(at).search(/[.?!](\s|$)/);
  const end = after < 0 ? text.length : at + after + 1;
  return tidy(text.slice(before < 0 ? 0 : before + 2, end).slice(0, LONGEST_CONTEXT));
}

function tidy(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
