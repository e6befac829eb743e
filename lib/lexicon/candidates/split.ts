/** Where a compound falls apart: crisis|verordening, Schengen|raad, detentie|centra. */
import { frequencyRank, hasWord, isKnownName, isKnownWord } from '../../text/known.ts';
import { isInstrumentHead } from './general.ts';

export interface Split {
  /** Without the linking s. */
  readonly first: string;
  readonly link: '' | 's' | 'e' | 'en' | 'n';
  readonly head: string;
  /** Offset in the word where the head begins. */
  readonly at: number;
}

const MIN_PART = 3;
const MIN_HEAD = 3;

/**
 * The most likely split of a word into two known parts, or null. The head is taken as short as it goes where it names an instrument
 * (…|wet, …|pact), else as long as it is known.
 */
export function splitCompound(word: string): Split | null {
  const lower = word.toLowerCase();
  let best: Split | null = null;
  let bestScore = 0;
  for (let at = MIN_PART; at <= lower.length - MIN_HEAD; at++) {
    const head = lower.slice(at);
    const headScore = scoreHead(head);
    if (headScore === 0) continue;
    const first = scoreFirst(lower.slice(0, at));
    if (first === null) continue;
    const score = headScore + first.score;
    if (score > bestScore) {
      bestScore = score;
      best = { first: first.word, link: first.link, head, at };
    }
  }
  return best;
}

function scoreHead(head: string): number {
  if (isInstrumentHead(head)) return 40 + head.length;
  if (head.length < 4 || !isKnownWord(head)) return 0;
  return 10 + head.length + (frequencyRank(head) < 10_000 ? 4 : 0);
}

function scoreFirst(text: string): { word: string; link: Split['link']; score: number } | null {
  if (isPart(text)) return { word: text, link: '', score: 6 };
  for (const link of ['s', 'en', 'e', 'n'] as const) {
    const bare = text.slice(0, -link.length);
    if (text.endsWith(link) && bare.length >= MIN_PART && isPart(bare)) return { word: bare, link, score: 4 };
  }
  // A first part that is a compound itself: asielgrens|procedure.
  for (let at = 4; at <= text.length - 4; at++) {
    if (isPart(text.slice(0, at)) && isPart(text.slice(at).replace(/s$/u, '')))
      return { word: text, link: '', score: 1 };
  }
  return null;
}

function isPart(word: string): boolean {
  if (word.length < MIN_PART) return false;
  // aanland|plicht, meld|plicht: the stem of a verb.
  if (hasWord(word) || frequencyRank(word) < 10_000 || (word.length >= 5 && hasWord(`${word}en`))) return true;
  return (word.length >= 4 && isKnownName(word)) || (word.length >= 7 && word.endsWith('en') && isKnownWord(word));
}
