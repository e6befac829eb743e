/**
 * Dutch inflection of a term's last word, both ways: plural, singular, genitive, adjective ending. Diminutives and joined endings
 * are left to the matcher, which knows them as the rest of a compound. Over-generation is harmless where the result is no word.
 */

/** Endings that take no plural -en or -s of their own: participles, adjectives in -isch and the like. */
const INVARIABLE = /(?:isch|lijk|baar|loos|zaam)$/u;

/** Inflected spellings of `form`, without `form` itself. Empty for forms that do not inflect (phrases in capitals, numbers). */
export function inflections(form: string): string[] {
  const match = /^(.*?)(\p{L}+)$/u.exec(form);
  if (match === null) return [];
  const [, before = '', last = ''] = match;
  if (last.length < 2) return [];
  const result = new Set<string>();
  if (/^\p{Lu}{2,}$/u.test(last) || (/\p{Lu}/u.test(last.slice(1)) && last.length <= 6)) {
    for (const apostrophe of ["'", '’']) result.add(`${before}${last}${apostrophe}s`);
    result.add(`${before}${last}s`);
  } else {
    for (const word of [...plurals(last), ...singulars(last), ...adjectives(last)]) result.add(before + word);
  }
  result.delete(form);
  return [...result];
}

function plurals(word: string): string[] {
  if (INVARIABLE.test(word)) return [];
  const last = word.at(-1) as string;
  if (/(?:en|ën|s)$/u.test(word) && !/(?:ris|ius|us|nis|as|is|js|ijs)$/u.test(word)) return [];
  if (/heid$/u.test(word)) return [word.replace(/heid$/u, 'heden')];
  if (/um$/u.test(word)) return [word.replace(/um$/u, 'a'), `${word}s`];
  if (/[aiouy]$/u.test(word) && !/ij$/u.test(word))
    return [`${word}'s`, `${word}’s`, `${word}s`, ...(/ie$/u.test(word) ? [`${word}s`] : [])];
  if (/ie$/u.test(word)) return [`${word}s`, `${word}ën`];
  if (last === 'e' || last === 'é') return [`${word}s`, `${word}n`];
  if (/(?:[^e]er|aar|em|el|or|erd)$/u.test(word)) return [`${word}s`, `${word}en`];
  return [...stemsBeforeVowel(word).map((stem) => `${stem}en`), `${word}s`];
}

/** What a stem looks like before a vowel: wet → wett, raad → rad, brief → briev, prijs → prijz, pact → pact, verdrag → verdrag. */
function stemsBeforeVowel(word: string): string[] {
  const double = /^(.*)(aa|ee|oo|uu)([bcdfgklmnprstvz])$/u.exec(word);
  if (double) {
    const [, head = '', vowels = '', last = ''] = double;
    return [head + vowels.charAt(0) + voiced(last), ...(voiced(last) === last ? [] : [head + vowels.charAt(0) + last])];
  }
  if (/(?:ie|ui|ij|ei|eu|ou|au|oe)[fs]$/u.test(word)) return [word.slice(0, -1) + voiced(word.slice(-1)), word];
  const single = /[^aeiou]([aeiou])([bcdfgklmnprst])$/u.exec(word);
  if (single)
    return [
      word + (single[2] as string),
      word,
      ...(voiced(single[2] as string) === single[2] ? [] : [word.slice(0, -1) + voiced(single[2] as string)]),
    ];
  return [word];
}

function voiced(letter: string): string {
  return letter === 'f' ? 'v' : letter === 's' ? 'z' : letter;
}

function singulars(word: string): string[] {
  if (word.length < 6) return [];
  if (/centra$/u.test(word)) return [word.replace(/a$/u, 'um'), word.replace(/a$/u, 'ums')];
  if (/heden$/u.test(word)) return [word.replace(/heden$/u, 'heid')];
  if (/ingen$/u.test(word)) return [word.slice(0, -2)];
  if (/ën$/u.test(word)) return [word.slice(0, -2)];
  if (/en$/u.test(word)) return singularsOfEn(word.slice(0, -2));
  if (/['’]s$/u.test(word)) return [word.slice(0, -2)];
  if (/[^s]s$/u.test(word) && !/(?:us|is|as|eis|uis|ijs|oos|ens)$/u.test(word)) return [word.slice(0, -1)];
  return [];
}

function singularsOfEn(stem: string): string[] {
  const doubled = /^(.*?)([bcdfgklmnprst])\2$/u.exec(stem);
  if (doubled) return [`${doubled[1]}${doubled[2]}`];
  const open = /^(.*[^aeiou])([aeou])([bcdfgklmnprstvz])$/u.exec(stem);
  if (open) {
    const [, head = '', vowel = '', last = ''] = open;
    const final = last === 'v' ? 'f' : last === 'z' ? 's' : last;
    // The article keeps -e: procedure, mechanisme, percentage; else the vowel doubles: trilogen → triloog.
    return [head + vowel + vowel + final, `${stem}e`, head + vowel + final];
  }
  const final = /[vz]$/u.test(stem) ? stem.slice(0, -1) + (stem.endsWith('v') ? 'f' : 's') : stem;
  return [final, `${stem}e`];
}

function adjectives(word: string): string[] {
  if (/isch$/u.test(word)) return [`${word}e`];
  if (/ische$/u.test(word)) return [word.slice(0, -1)];
  return [];
}
