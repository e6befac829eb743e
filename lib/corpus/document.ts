/** One paper's facts and what an editor adds → a document of the pack. */
import { urlOf } from '../citation/index.ts';
import type { EditorialPaper } from './editorial.ts';
import { readFacts } from './front-matter.ts';
import { slug } from './ids.ts';
import { withoutInternalAddresses } from './internal-address.ts';
import { type Note, noteText } from './notes.ts';
import type { Document } from './pack.ts';
import type { PaperPart } from './papers.ts';
import type { Body } from './read-body.ts';
import { signatoriesOf, signedBy } from './signatories.ts';
import type { SourceLine } from './source.ts';

export interface DocumentInput {
  readonly part: PaperPart;
  /** Null for a covering letter. */
  readonly body: Body | null;
  readonly notes: readonly Note[];
  readonly paper: EditorialPaper;
  /** Publication id that the file states. */
  readonly identifier: string | null;
  /** File name, for papers that say nothing of themselves. */
  readonly name: string;
  /** Documents of the same source that come before it. */
  readonly earlier: readonly Document[];
}

export function documentOf({ part, body, notes, paper, identifier, name, earlier }: DocumentInput): Document {
  const filled = part.lines.filter((line) => line.text !== '');
  const isFront = (line: SourceLine) => body === null || line.text === '' || body.classes.get(line.number) === 'front';
  const front = part.lines.filter(isFront);
  const frontLines = new Set(front.map((line) => line.number));
  const frontNotes = notes.filter(({ marker }) => marker !== null && frontLines.has(marker.line));
  const facts = readFacts(
    front,
    body?.spelling ?? null,
    body === null ? [] : frontNotes.map((note) => noteText(note, body.spelling)),
  );
  const isLetter = part.kind === 'letter';
  const number = paper.number ?? facts.number ?? numberIn(identifier, facts.dossier);
  const published = isLetter ? null : (identifier ?? publishedId({ ...facts, number }));
  const title = withoutInternalAddresses(facts.title);
  const derived = published ?? slug(`${facts.dossier ?? ''} ${isLetter ? 'brief ' : ''}${title}`);
  const own = isLetter ? signatoriesOf(front) : signedBy(front, earlier);
  return {
    id: unused(paper.id ?? (derived === '' ? slug(name) || 'stuk' : derived), earlier),
    title: withoutInternalAddresses(paper.title ?? title),
    kind: isLetter ? 'brief' : facts.kind,
    dossier: facts.dossier,
    number,
    date: paper.date ?? facts.date,
    url: paper.url ?? (published === null ? null : urlOf(published)),
    committee: facts.committee,
    signatories: own,
    agenda: facts.agenda,
    ...(paper.shortTitle === undefined ? {} : { shortTitle: paper.shortTitle }),
    lines: [filled[0]?.number ?? part.lines[0]?.number ?? 1, filled.at(-1)?.number ?? 1],
  };
}

/** The number that a publication id adds to its dossier: kst-32317-859 → 859. */
function numberIn(identifier: string | null, dossier: string | null): string | null {
  if (identifier === null || dossier === null || !identifier.startsWith(`kst-${dossier}-`)) return null;
  return identifier.slice(`kst-${dossier}-`.length) || null;
}

interface Numbered {
  readonly dossier: string | null;
  readonly number: string | null;
  readonly publication: string | null;
}

function publishedId({ dossier, number, publication }: Numbered): string | null {
  if (publication !== null) return publication;
  return dossier !== null && number !== null ? `kst-${dossier}-${number}` : null;
}

function unused(stem: string, earlier: readonly Document[]): string {
  let id = stem;
  for (let turn = 2; earlier.some((document) => document.id === id); turn += 1) id = `${stem}-${turn}`;
  return id;
}
