/** Reactions without headings of groups, each of which says whom it answers: "De leden van de X-fractie vragen of …. Dat is zo." */
import { speakersIn } from '../groups.ts';
import { matterOf } from '../matter.ts';
import type { Element } from '../outline.ts';
import { isSignature } from '../signature.ts';
import { asks, tellsQuestion } from '../voice.ts';
import { isLetterLine, isName } from './letter-lines.ts';

const OPENING = 220;
const key = (names: readonly string[]) => [...names].sort().join('|');

/**
 * `told` with a heading above the first reaction to each group, or null where that is in any doubt: a reaction before any name, a group
 * that did not ask, one that comes back, stands out of turn or is passed over, words that rather answer another group.
 */
export function withSpokenHeadings(asked: readonly Element[], told: readonly Element[]): Element[] | null {
  const turns = askingGroups(asked);
  const matters = mattersOf(asked);
  const headed: Element[] = [];
  let turn = -1;
  for (const element of told) {
    if (element.kind === 'paragraph') {
      const names = tellsQuestion(element.text) ? speakersIn(element.text.slice(0, OPENING)) : [];
      if (names.length > 0 && key(names) !== turns[turn]) {
        turn += 1;
        if (key(names) !== turns[turn]) return null;
        headed.push({ kind: 'group', heading: { names, answers: true }, rows: [] });
      } else if (turn === -1 && !isLetterLine(element.text) && !isSignature(element) && !isName(element.text)) {
        return null;
      } else if (names.length === 0 && turn >= 0 && isRatherOfOthers(element.text, turns[turn] ?? '', matters)) {
        return null;
      }
    }
    headed.push(element);
  }
  return turn === turns.length - 1 ? headed : null;
}

/** Groups under whose headings something is asked, in order. */
function askingGroups(asked: readonly Element[]): string[] {
  const turns: string[] = [];
  let group = '';
  for (const element of asked) {
    if (element.kind === 'group') group = key(element.heading.names);
    else if (element.kind === 'paragraph' && group !== '' && asks(element.text) && turns.at(-1) !== group)
      turns.push(group);
  }
  return turns;
}

/** What each group speaks of. */
function mattersOf(asked: readonly Element[]): Map<string, Set<string>> {
  const matters = new Map<string, Set<string>>();
  let own: Set<string> | null = null;
  for (const element of asked) {
    if (element.kind === 'group') {
      const group = key(element.heading.names);
      own = matters.get(group) ?? new Set();
      matters.set(group, own);
    } else if (element.kind === 'paragraph') {
      for (const word of matterOf(element.text)) own?.add(word);
    }
  }
  return matters;
}

/** True where a paragraph has more in common with what another group asked than with `group`. */
function isRatherOfOthers(text: string, group: string, matters: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const told = [...matterOf(text)];
  const shared = (words: ReadonlySet<string> | undefined) => told.filter((word) => words?.has(word) === true).length;
  const own = shared(matters.get(group));
  return [...matters].some(([other, words]) => other !== group && shared(words) > own);
}
