/**
 * Which lines number a question. Numbers stand everywhere (pages, tables, lists), so a label counts only in its turn: 1, 2, 3 …,
 * anew under each group where the paper numbers so.
 */
import type { LineClass } from './accounting.ts';
import { groupHeading } from './group-heading.ts';
import { answerMarker, type QuestionLabel, questionLabel } from './markers.ts';
import type { SourceLine } from './source.ts';
import { asks, opensQuestion } from './voice.ts';

interface Candidate {
  readonly line: number;
  readonly label: QuestionLabel;
  readonly first: number;
  readonly asking: boolean;
  /** A group heading stands between this label and the one before. */
  readonly fresh: boolean;
}

type Form = Exclude<QuestionLabel['form'], 'plain'>;

/** Labels by line number. Linear in the lines. */
export function findLabels(
  lines: readonly SourceLine[],
  classes: ReadonlyMap<number, LineClass>,
  quoted: ReadonlySet<number>,
): Map<number, QuestionLabel> {
  const candidates: Record<Form, Candidate[]> = { word: [], dotted: [], bare: [] };
  const plain = new Map<number, QuestionLabel>();
  let markers = 0;
  let fresh = true;
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || classes.has(line.number) || quoted.has(line.number)) continue;
    const label = questionLabel(line.text);
    if (label === null) {
      if (groupHeading(line.text) !== null) fresh = true;
      if (answerMarker(line.text) !== null) markers += 1;
      continue;
    }
    if (label.form === 'plain') {
      plain.set(line.number, label);
      continue;
    }
    const first = Number.parseInt(label.numbers[0] ?? '', 10);
    candidates[label.form].push({
      line: line.number,
      label,
      first,
      asking: asksBelow(lines, index, classes, label),
      fresh,
    });
    fresh = false;
  }
  const chains = (['word', 'dotted', 'bare'] as const).map((form) => inTurn(candidates[form], form));
  const whole = chains.reduce((a, b) => (strength(b) > strength(a) ? b : a));
  const best = strength(whole) < 1 ? partOfList(candidates.word) : whole;
  if (best[0]?.label.form !== 'word' && areLabelled(plain.size, markers)) return plain;
  if (strength(best) < 1 || areLists(best, lines, classes, quoted)) return new Map();
  return new Map(best.map((candidate) => [candidate.line, candidate.label]));
}

/** "Vraag 11", "Vraag 12": part of a longer list, where every number stands in its turn. */
function partOfList(candidates: readonly Candidate[]): Candidate[] {
  const [first] = candidates;
  if (first === undefined || candidates.length < 2) return [];
  const chain = inTurn(candidates, 'word', first.first - 1);
  return chain.length === candidates.length ? chain : [];
}

/** "Vraag:" without numbers labels a paper's questions where (nearly) each has an answer under a marker of its own. */
function areLabelled(labels: number, markers: number): boolean {
  return labels > 0 && markers >= labels * 0.7 && labels >= markers * 0.7;
}

/**
 * Numbers inside contributions that each end in one bare "Antwoord" are lists, not question numbers: a numbering has a marker of
 * its own behind (nearly) every number, names numbers in its markers, or has no markers at all.
 */
function areLists(
  chain: readonly Candidate[],
  lines: readonly SourceLine[],
  classes: ReadonlyMap<number, LineClass>,
  quoted: ReadonlySet<number>,
): boolean {
  if (chain[0]?.label.form === 'word') return false;
  const labels = new Set(chain.map((candidate) => candidate.line));
  let markers = 0;
  let followed = 0;
  let waiting = false;
  for (const line of lines) {
    if (line.text === '' || classes.has(line.number) || quoted.has(line.number)) continue;
    if (labels.has(line.number)) waiting = true;
    const marker = answerMarker(line.text);
    if (marker === null) continue;
    if (marker.numbers.length > 0) return false;
    markers += 1;
    if (waiting) followed += 1;
    waiting = false;
  }
  return markers > 0 && followed < chain.length * 0.8;
}

/** Two numbered questions make a numbering; "Vraag 1" makes one by itself. */
function strength(chain: readonly Candidate[]): number {
  const asking = chain.filter((candidate) => candidate.asking).length;
  const word = chain[0]?.label.form === 'word';
  if (asking === 0 || asking < chain.length * 0.5 || (!word && asking < 2)) return 0;
  return asking * (word ? 4 : 1);
}

/** The longest run of numbers in their turn, with the slips that real papers have: a number twice, one left out. */
function inTurn(candidates: readonly Candidate[], form: Form, before = 0): Candidate[] {
  const chain: Candidate[] = [];
  let last = before;
  for (const candidate of candidates) {
    const { first, asking, fresh, label } = candidate;
    const next = first === last + 1;
    const slip = asking && ((first === last && last > 0) || first === last + 2);
    const restart = first === 1 && fresh && asking;
    const accepted =
      form === 'word' ? next || slip || restart : (next && (asking || form !== 'bare')) || slip || restart;
    if (!accepted || (form === 'dotted' && label.inline !== '' && !asking)) continue;
    chain.push(candidate);
    last = Number.parseInt(label.numbers.at(-1) ?? '', 10);
  }
  return chain;
}

/** Does the text right below a label ask? Looks as far as the next label, marker or second paragraph. */
export function asksBelow(
  lines: readonly SourceLine[],
  index: number,
  classes: ReadonlyMap<number, LineClass>,
  label: QuestionLabel,
): boolean {
  let text = label.inline;
  let gaps = 0;
  // "2. Herziening" above "De leden van … vragen" is a chapter, not a question.
  if (text !== '' && text.length < 90 && !/[.?!:]$/.test(text) && opensQuestion(lines[index + 1]?.text ?? ''))
    return false;
  for (let at = index + 1; at < lines.length && at < index + 40 && text.length < 4_000; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === '') {
      if (text !== '') gaps += 1;
      if (gaps > 1) break;
      continue;
    }
    if (classes.has(line.number)) continue;
    if (gaps > 0 && !/^\p{Ll}/u.test(line.text)) break;
    if (answerMarker(line.text) !== null || groupHeading(line.text) !== null) break;
    if (text !== '' && questionLabel(line.text) !== null) break;
    text = `${text} ${line.text}`.trim();
    if (line.text.length > 170) break;
  }
  return asks(text) || /^(?:kunt u|kan de|wilt u|gaarne|graag)\b/i.test(text);
}
