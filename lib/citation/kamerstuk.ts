/** Citations of parliamentary papers: "Kamerstukken II 2022/23, 32317, nr. 855, p. 3" in any order and spelling. */
import type { Chamber } from './citation.ts';
import { Cursor } from './cursor.ts';
import * as parts from './kamerstuk-parts.ts';
import { MAX_LIST, MAX_RANGE } from './limits.ts';
import { add, type Scan } from './scan.ts';
import { dossierUrl } from './url-of.ts';
import { SESSION_WORD, sessionYear, trailingSession } from './year.ts';

const SEPARATOR = /[,;:()/–-]/y;
const DOSSIER_WORD = /(?:dossier(?:nummer|nr)?|kamerstuk(?:dossier|nummer|nr)?|wetsvoorstel)(?!\p{L})\.?/iuy;
const SECOND_DOSSIER = /\/|&|,? ?(?:en|alsmede)(?!\p{L})/iuy;
const JOINER = /,? ?(?:en|alsmede|of|resp\.|respectievelijk|evenals|&)(?!\p{L})|[,;]/iuy;
/** "32317, nr. 855 (Kamerstukken II)": the label comes last. */
const TRAILING_LABEL =
  /,? ?(?:\(Kamerstuk(?:ken)?(?: (?:II|I))?\)|Kamerstuk(?:ken)?(?: (?:II|I))?(?= ?(?:$|[.;)\n])))/uy;
/** "32317-856": dossier and number in one, so that no "nr." is needed. */
const GLUED = /\d{5}-(?:[IVX]{1,5}-)?\d{1,4}(?![\p{L}\p{N}-])/uy;
const RANGE = / ?(?:[-–—]|t\/m|t\.\/m\.|tot en met|t\.e\.m\.) ?/iuy;
const DASH = / ?[-‐‑–.] ?/uy;

/** What a citation has told so far; a later piece of a list inherits it. */
interface Known {
  chamber: Chamber | null;
  session: string | null;
  dossier: string | null;
  also: string[];
}

/**
 * How sure the word before is that a paper follows: a label ("Kamerstuk"), a chamber with no label ("EK 36 204, E"), or only a hint
 * ("vergaderjaar", a bare number), behind which a paper's number needs its "nr.".
 */
export type Lead = 'label' | 'chamber' | 'hint';

/** Reads one citation or a whole list from `at`; null where no paper can be named. */
export function readPapers(scan: Scan, start: number, at: number, lead: Lead, known?: Partial<Known>): number | null {
  const cursor = new Cursor(scan.text, at);
  const state: Known = { chamber: null, session: null, dossier: null, also: [], ...known };
  const before = scan.found.length;
  const first = readOne(scan, cursor, start, state, lead);
  if (first === null) return null;
  let end = first;
  for (let item = 1; item < MAX_LIST && scan.found.length > before; item++) {
    const more = cursor.attempt(() => readNext(scan, cursor, state));
    if (more === null) break;
    end = more;
  }
  return end;
}

function readOne(scan: Scan, cursor: Cursor, start: number, state: Known, lead: Lead): number | null {
  const earlyMarker = readHead(cursor, state, lead);
  if (!state.dossier) return earlyMarker ? readReversed(scan, cursor, start, state) : null;
  const dossierEnd = cursor.at;
  const end = readNumbers(scan, cursor, start, state, {
    announced: false,
    needsMarker: lead === 'hint' && !earlyMarker,
    oldDossier: isOld(state),
    sort: 'any',
  });
  if (end !== null) return end;
  cursor.at = dossierEnd;
  if (lead !== 'label' || earlyMarker || state.dossier.length < 5) return null;
  return add(scan, start, dossierEnd, 'dossier', dossierUrl(state.dossier), {
    chamber: state.chamber,
    sessionYear: state.session,
  });
}

/** "Kamerstukken II, nr. 855, 32317": the number stands before its dossier; the cursor is behind "nr.". */
function readReversed(scan: Scan, cursor: Cursor, start: number, state: Known): number | null {
  const paper = parts.paperNumber(cursor, true, 'digits');
  cursor.take(/,|\(|(?:van|bij|in)(?!\p{L})/uy);
  cursor.take(DOSSIER_WORD);
  const dossier = paper && !paper.corrected ? parts.dossier(cursor, true, state.chamber) : null;
  if (!paper || !dossier || cursor.sees(/[-,]? ?(?:nrs?(?!\p{L})|\d)/iuy)) return null;
  return add(scan, start, cursor.at, 'kamerstuk', `kst-${dossier.id}-${paper.number}`, {
    chamber: state.chamber,
    sessionYear: state.session,
  });
}

/** Chamber, year and dossier in any order. Returns whether "nr." stood before the dossier ("nr. 32317 793"). */
function readHead(cursor: Cursor, state: Known, lead: Lead): boolean {
  let marker = false;
  for (let step = 0; step < 10 && !state.dossier; step++) {
    const at = cursor.at;
    cursor.take(SESSION_WORD);
    const session = sessionYear(cursor);
    if (session) state.session = session;
    else if (!state.chamber) state.chamber = cursor.attempt(() => chamberBefore(cursor));
    if (cursor.at === at && cursor.take(DOSSIER_WORD) === null) {
      if (!marker && parts.numberMarker(cursor)) marker = true;
      else {
        const strict = lead !== 'label' || state.session === null;
        state.dossier = readDossiers(cursor, state, strict);
        if (!state.dossier && !cursor.take(SEPARATOR)) break;
      }
    }
  }
  return marker;
}

/** A chamber's short sign counts only where more of a citation follows: "Kamerstuk 2" is no chamber at the end of a text. */
function chamberBefore(cursor: Cursor): Chamber | null {
  const chamber = parts.chamber(cursor);
  return chamber && cursor.sees(/[,:( ]{0,3}(?:['’]?\d|verg|zitting|dossier|nr|der|hoofdstuk)/iuy) ? chamber : null;
}

function readDossiers(cursor: Cursor, state: Known, strict: boolean): string | null {
  const first = parts.dossier(cursor, strict, state.chamber);
  if (!first) return null;
  for (let item = 0; item < 5; item++) {
    const other = cursor.attempt(() => {
      if (!cursor.take(SECOND_DOSSIER)) return null;
      const next = parts.dossier(cursor, true);
      return next && (cursor.sees(SECOND_DOSSIER) || cursor.sees(/,? ?nrs?\b/iuy)) ? next : null;
    });
    if (!other) break;
    state.also.push(other.id);
  }
  return first.id;
}

interface NumberRules {
  /** True where "nr." has been read already. */
  readonly announced: boolean;
  /** True where a number counts only behind "nr.". */
  readonly needsMarker: boolean;
  /** True for a dossier of four digits: a bare number behind it may be another dossier. */
  readonly oldDossier: boolean;
  /** What a bare number may be: in a list, what the one before it was. */
  readonly sort: 'digits' | 'letters' | 'any';
}

/** The number, or a range of numbers, of the dossier in `state`, with page, date and place. */
function readNumbers(scan: Scan, cursor: Cursor, start: number, state: Known, rules: NumberRules): number | null {
  state.session ??= trailingSession(cursor);
  const glued =
    rules.needsMarker || rules.oldDossier
      ? null
      : cursor.attempt(() => (cursor.take(DASH) ? parts.paperNumber(cursor, false) : null));
  const paper = glued ?? cursor.attempt(() => readAnnounced(cursor, rules));
  if (!paper) return null;
  const last = cursor.attempt(() => readRangeEnd(cursor, paper));
  const session = state.session ?? trailingSession(cursor);
  const date = paper.date ?? parts.trailingDate(cursor);
  parts.sortOfPaper(cursor);
  const place = parts.pinpoint(cursor);
  const page = parts.pages(cursor);
  cursor.take(TRAILING_LABEL);
  const end = cursor.at;
  for (const number of rangeOf(paper.number, last)) {
    add(scan, start, end, 'kamerstuk', `kst-${state.dossier}-${number}`, {
      chamber: state.chamber,
      sessionYear: session,
      page,
      pinpoint: place,
      date,
      alsoDossiers: state.also.length > 0 ? state.also : null,
      corrected: paper.corrected,
    });
  }
  return end;
}

function isOld(state: Known): boolean {
  return /^\d{4}(?!\d)/.test(state.dossier ?? '');
}

function readAnnounced(cursor: Cursor, rules: NumberRules): parts.PaperNumber | null {
  cursor.take(/[,;:/]|\((?=nrs?(?!\p{L}))/uy);
  const marker = rules.announced || parts.numberMarker(cursor) !== null;
  if (!marker && rules.oldDossier) return null;
  return marker || !rules.needsMarker ? parts.paperNumber(cursor, marker, marker ? 'any' : rules.sort) : null;
}

function readRangeEnd(cursor: Cursor, first: parts.PaperNumber): string | null {
  if (!cursor.take(RANGE)) return null;
  parts.numberMarker(cursor);
  const last = parts.paperNumber(cursor, true);
  if (!last || last.corrected) return null;
  const isRange = /^\d+$/.test(first.number) && /^\d+$/.test(last.number) && Number(last.number) > Number(first.number);
  return isRange ? last.number : null;
}

function rangeOf(first: string, last: string | null): string[] {
  if (!last) return [first];
  const from = Number(first);
  const size = Number(last) - from + 1;
  return size > MAX_RANGE ? [first, last] : Array.from({ length: size }, (_, step) => String(from + step));
}

/** The next member of a list: "en 852", "; nr. 7, p. 5", "en 26 643, nr. 12", "en I 2022/23, 36 204, E". */
function readNext(scan: Scan, cursor: Cursor, state: Known): number | null {
  if (!cursor.take(JOINER)) return null;
  cursor.take(/(?:en|alsmede|voorts|zie(?: ook)?|idem|ook)(?!\p{L})/iuy);
  const start = cursor.next();
  if (start < 0) return null;
  const sameDossier = cursor.attempt(() => {
    const announced = parts.numberMarker(cursor) !== null;
    // "p. 17, 19-22" and "9595, 9596": pages and dossiers, not papers.
    if (!announced && scan.found.at(-1)?.page) return null;
    const sort = /[A-Z]$/.test(scan.found.at(-1)?.id ?? '') ? 'letters' : 'digits';
    if (announced && cursor.sees(/\d{2}[ .]?\d{3}/y)) return null;
    return readNumbers(scan, cursor, start, state, { announced, needsMarker: false, oldDossier: isOld(state), sort });
  });
  if (sameDossier !== null) return sameDossier;
  const fresh: Known = { chamber: state.chamber, session: state.session, dossier: null, also: [] };
  const chamber = cursor.attempt(() => chamberBefore(cursor));
  if (chamber) fresh.chamber = chamber;
  const end = readOne(scan, cursor, start, fresh, chamber || cursor.sees(GLUED) ? 'chamber' : 'hint');
  if (end !== null) Object.assign(state, fresh);
  return end;
}
