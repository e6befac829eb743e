/** How ordinary a Dutch word is, whatever a library holds: in a small one every word that stands there once looks rare. */
import data from './common-words.json' with { type: 'json' };

/** Words that stand in every parliamentary paper, whatever it is about. Stems. */
const OFFICIAL =
  'eu europes europa unie nederland kabinet minister staatssecretaris raad commissie lidstat land regering kamer jbz voorzitter overleg brief'.split(
    ' ',
  );

let bands: ReadonlyMap<string, number> | null = null;

function load(): ReadonlyMap<string, number> {
  bands ??= new Map([
    ...data.bands.flatMap((band, index) => band.split(' ').map((word) => [word, index] as const)),
    ...OFFICIAL.map((word) => [word, 0] as const),
  ]);
  return bands;
}

/** What a stem tells about a matter, from the most ordinary words to 1 for those that are not among the frequent ones. */
const TELLS = [0.45, 0.7, 0.88] as const;

export function tellingness(stem: string): number {
  const band = load().get(stem);
  return band === undefined ? 1 : (TELLS[band] ?? 1);
}

/** Whether a stem is a frequent Dutch word: then it is no slip of the pen for another. */
export function isCommon(stem: string): boolean {
  return load().has(stem);
}
