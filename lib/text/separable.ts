/** Separable verbs that stand apart: over te nemen is overnemen, terug te sturen is terugsturen. */
import type { Token } from './tokens.ts';

const PARTICLES = new Set(
  'aan achter af bij binnen door in mee na neer om onder op over samen tegen terug toe uit vast voor weg'.split(' '),
);

/** The verb that ends at place `at` of a text's words, its particle put back; null where none stands apart. */
export function separatedVerb(words: readonly Token[], at: number): string | null {
  const te = words[at - 1];
  if (te?.text !== 'te') return null;
  const [particle, verb] = [words[at - 2], words[at]];
  if (!particle || !verb || !PARTICLES.has(particle.text)) return null;
  return verb.before === 'space' && te.before === 'space' && verb.text.endsWith('n') ? particle.text + verb.text : null;
}
