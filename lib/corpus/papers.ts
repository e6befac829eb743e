/** One file may hold several papers: a covering letter and one or more reports. Cuts it where a report's title stands. */
import type { SourceLine } from './source.ts';

const KIND =
  /^(?:nr\.?\s+\S+\s+)?(?:(?:nader\s+|tweede\s+)?verslag van een (?:nader |tweede nader )?schriftelijk overleg|lijst van vragen(?: en antwoorden)?|(?:\w+\s+)?inbreng verslag van een schriftelijk overleg|verslag van een nader schriftelijk overleg|nota naar aanleiding van het (?:\w+ )?verslag|memorie van antwoord)\s*$/i;
const DOSSIER = /^\d{2}\s?\d{3}(?:[-\s](?:\d{2}|[IVXLC]{1,6}))?\s*(?:\(R\d+\))?\s*(?:\p{Lu}.*)?$/u;

export interface PaperPart {
  readonly kind: 'letter' | 'paper';
  readonly lines: readonly SourceLine[];
}

/** Parts in order; together they are all lines. */
export function splitPapers(lines: readonly SourceLine[]): PaperPart[] {
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || line.text.length > 120 || !KIND.test(line.text)) continue;
    const start = titleStart(lines, index);
    if (start > (starts.at(-1) ?? -1)) starts.push(start);
  }
  const first = starts[0];
  if (first === undefined) return [{ kind: 'paper', lines }];
  const parts: PaperPart[] = [];
  const hasLetter = first > 0 && isLetter(lines.slice(0, first));
  if (hasLetter) parts.push({ kind: 'letter', lines: lines.slice(0, first) });
  for (const [index, start] of starts.entries()) {
    const from = index === 0 && !hasLetter ? 0 : start;
    parts.push({ kind: 'paper', lines: lines.slice(from, starts[index + 1] ?? lines.length) });
  }
  return parts;
}

/** A report's title begins with its dossier, a few lines above the words that say what it is. */
function titleStart(lines: readonly SourceLine[], index: number): number {
  let filled = 0;
  let start = index;
  for (let above = index - 1; above >= 0 && filled < 8; above -= 1) {
    const line = lines[above];
    if (line === undefined || line.text === '') continue;
    filled += 1;
    if (DOSSIER.test(line.text)) start = above;
    if (line.text.length > 160 || /[.?!]$/.test(line.text)) break;
  }
  return start;
}

function isLetter(lines: readonly SourceLine[]): boolean {
  const text = lines.map((line) => line.text).filter((line) => line !== '');
  return (
    text.length >= 4 &&
    text.some(
      (line) =>
        /^(?:datum|onderwerp|betreft|geachte|aan de voorzitter)\b/i.test(line) || /^hierbij\b|\buw kamer\b/i.test(line),
    )
  );
}
