/**
 * Dutch stems: Snowball, with the alternations that it leaves apart put together: grens/grenzen, reis/reizen, stem/stemmen,
 * procedure/procedures, kind/kinderen, gestort/storten behind a particle.
 */
import { snowball } from './snowball.ts';

/** Stems whose plural changes the vowel or grows a syllable. Matched at the end of a word, so compounds follow. */
const IRREGULAR: readonly (readonly [ending: string, stem: string])[] = [
  ['kinder', 'kind'],
  ['leden', 'lid'],
  ['steden', 'stad'],
  ['schepen', 'schip'],
  ['eieren', 'ei'],
  ['centra', 'centrum'],
  ['memoranda', 'memorandum'],
];
const KEEPS_S =
  /(?:proces|succes|congres|adres|expres|acces|virus|campus|status|corpus|asielproces|crisis|basis|analys|thes|oasis|prognos)$/;
/**
 * Separable verbs' participles: teruggestort, uitgesteld. A t behind a voiced sound belongs to the stem (storten), behind k f s h p it
 * is the ending (gestopt); a d is taken for the ending.
 */
const PARTICLE =
  /^(terug|op|af|uit|in|aan|mee|toe|weg|na|door|voor|vast|stop|over|samen|bij|tegen)ge(.{2,}(?:[kfshp](?=t$)|[^td]t(?=$)|[^td](?=d$)))[td]?$/;
const CACHE_SIZE = 20_000;
const cache = new Map<string, string>();

/** Stem of a folded word. Cost: about 1.5 µs for a new word, a map look-up for one seen lately. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = word.length < 4 || /\d/.test(word) ? word : compute(word);
  // Beginning anew is cheaper than keeping order, and the frequent words are back at once.
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(word, result);
  return result;
}

/** The plural of a stem that changes more than its ending, as people write it; the stem itself for any other. */
export function plural(stem: string): string {
  for (const [ending, singular] of IRREGULAR) {
    if (stem.endsWith(singular)) return stem.slice(0, -singular.length) + ending;
  }
  return stem;
}

/** Whether a word's last letters are these twice: bb, dd, … */
const DOUBLED = /^[bdfgklmnprst]$/;
/** As printed and with the plural's -en behind it. */
const IRREGULAR_ENDINGS = IRREGULAR.flatMap(([ending, singular]) => [
  { printed: ending, ending, singular },
  { printed: `${ending}en`, ending, singular },
]);

/** Every test begins with the letter that the word must end with: most words fail there, and expressions cost more than letters. */
function compute(word: string): string {
  const final = word.charAt(word.length - 1);
  if (final === 'n' || final === 'r' || final === 'a') {
    for (const { printed, ending, singular } of IRREGULAR_ENDINGS) {
      if (word.endsWith(printed)) return word.slice(0, word.lastIndexOf(ending)) + singular;
    }
  }
  let base = word;
  // Foreign plurals that Snowball keeps: procedures, routes, videos, sessies.
  if (final === 's' && base.length > 4 && /(?:[^aeious]e|ee|ie|o|a|u)s$/.test(base) && !KEEPS_S.test(base))
    base = base.slice(0, -1);
  if ((final === 't' || final === 'd') && base.includes('ge', 2)) {
    const particle = PARTICLE.exec(base);
    if (particle) base = `${particle[1]}${particle[2]}`;
  }
  let result = snowball(base);
  if (result.length < 2) return base;
  if (result.length > 7 && (result.endsWith('eld') || result.endsWith('erd'))) result = result.slice(0, -1);
  if (result.endsWith('z')) result = /[lnr]z$/.test(result) ? result.slice(0, -1) : `${result.slice(0, -1)}s`;
  else if (result.endsWith('v')) result = `${result.slice(0, -1)}f`;
  const last = result.charAt(result.length - 1);
  if (result.length > 3 && last === result.charAt(result.length - 2) && DOUBLED.test(last))
    result = result.slice(0, -1);
  return result;
}
