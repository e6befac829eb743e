/** Whether a word is Dutch, though no paper has it: then it is no slip of the pen for another. */
import { cuts } from './compound.ts';
import type { WordList } from './word-list.ts';

const PARTICLE = /^(?:aan|achter|af|bij|door|in|mee|na|om|op|over|samen|tegen|terug|toe|uit|vast|voor|weg)(.{4,})$/;

/** For a folded word of any case: in the dictionary, a name, a separable verb or a compound of two dictionary words. */
export function isDutch(word: string, { hasWord, isKnownName, isKnownWord }: WordList): boolean {
  if (isKnownWord(word) || isKnownName(word)) return true;
  const verb = PARTICLE.exec(word)?.[1];
  if (verb?.endsWith('en') && isKnownWord(verb)) return true;
  return cuts(word).some(({ head, tail }) => tail.length >= 5 && head.length >= 4 && hasWord(head) && hasWord(tail));
}
