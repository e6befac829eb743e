/** Motions and amendments by the name of who moved them: motie van het lid Van Ginneken → motie-Van Ginneken. */
import type { Candidate } from './candidate.ts';
import type { Scan } from './scan.ts';

const SURNAME = String.raw`(?:(?:Van|De|Den|Der|Ter|Ten|El|Al|von|van|de|den|der|ten|ter|'t)\s+){0,3}\p{Lu}[\p{L}’'-]+(?:-\p{Lu}[\p{L}]+)*`;
const MOTION = new RegExp(
  String.raw`\b(motie|amendement|initiatiefwet|gewijzigde motie)(?:\s+van\s+(?:het\s+lid|de\s+leden|de\s+heer|mevrouw))?[\s-]+((?:${SURNAME})(?:\s+(?:en|c\.s\.)\s*(?:${SURNAME})?)?)`,
  'giu',
);

/** Cost: one regular expression over the corpus. */
export function motions(scan: Scan): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const passage of scan.passages) {
    for (const match of passage.text.matchAll(MOTION)) {
      const kind = (match[1] as string).toLowerCase().replace('gewijzigde ', '');
      const name = (match[2] as string).replace(/\s+(?:en|c\.s\.)\s*$/u, '').replace(/\s+/gu, ' ');
      // The expression ignores case for "Motie"; a name has a capital.
      if (!/\p{Lu}\p{Ll}/u.test(name) || !startsLikeName(name)) continue;
      const pair = name.split(' en ');
      const label = `${kind}-${capitalised(pair.join('/'))}`;
      const forms = [
        { text: label },
        { text: `${kind} van het lid ${name}` },
        { text: `${kind} van ${name}` },
        ...(pair.length > 1 ? [{ text: `${kind} van de leden ${name}` }, { text: `${kind}-${pair[0]} c.s.` }] : []),
      ];
      found.set(label.toLowerCase(), { kind: 'motion', label, forms });
    }
  }
  return [...found.values()];
}

function startsLikeName(name: string): boolean {
  const last = name.split(' ').find((word) => /^\p{Lu}/u.test(word));
  return last !== undefined && !/^(?:Kamerstuk|Tweede|Europese|Over|Die|Dat)$/u.test(last);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
