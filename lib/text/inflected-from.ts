/** Undoing Dutch inflection, for asking a word list about a word. */

/** What an inflected word may come from: plurals, adjectives in -e, verbs in -t, -de, -te, -end(e). */
export function inflectedFrom(word: string): string[] {
  const bases: string[] = [];
  const strip = (ending: string, ...added: string[]): void => {
    if (!word.endsWith(ending) || word.length - ending.length < 2) return;
    const stem = word.slice(0, -ending.length);
    for (const add of added) bases.push(stem + add);
  };
  strip('s', '');
  strip("'s", '');
  strip('’s', '');
  strip('ën', '');
  strip('heden', 'heid');
  strip('ia', 'ium');
  strip('ijke', 'ijk');
  strip('ingen', 'ing');
  strip('ende', 'en');
  strip('end', 'en');
  for (const ending of ['de', 'te', 'den', 'ten', 't']) strip(ending, '', 'en');
  for (const ending of ['en', 'e', 'er', 'ere', 'ste']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 2) continue;
    bases.push(stem);
    const last = stem.at(-1) as string;
    if (/([bcdfgklmnprst])\1$/u.test(stem)) bases.push(stem.slice(0, -1));
    const hard = last === 'v' ? 'f' : last === 'z' ? 's' : last;
    if (hard !== last) bases.push(stem.slice(0, -1) + hard);
    const open = /^(.*[^aeiou]|.*qu|)([aeou])([bcdfgklmnprstvz])$/u.exec(stem);
    if (open) bases.push(`${open[1]}${open[2]}${open[2]}${hard}`);
    if (ending === 'en') bases.push(`${stem}e`);
  }
  const participle =
    /^(|aan|af|bij|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg)ge(.{3,})[dt]e?$/u.exec(
      word,
    );
  if (participle) bases.push(`${participle[1]}${participle[2]}en`);
  return bases;
}
