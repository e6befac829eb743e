/** Whether a form from outside may be marked at all. */
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';

/** False for what would mark half of every page: a single letter, a function word, nothing but punctuation. */
export function isAcceptableForm(form: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(form) && !isStopWord(fold(form));
}
