/** Brings together what the finders found: one term for what is the same, nothing that an editor or everyday Dutch forbids. */
import type { Corpus, Form, Term } from '../../corpus/pack.ts';
import { formKey, keyString } from '../form-key.ts';
import { inflections } from '../inflection.ts';
import { abbreviations } from './abbreviations.ts';
import type { Candidate } from './candidate.ts';
import { compounds } from './compounds.ts';
import { isInstrumentHead, isWeakInstrument } from './general.ts';
import { instruments } from './instruments.ts';
import { motions } from './motions.ts';
import { names } from './names.ts';
import { phrases } from './phrases.ts';
import { scanCorpus } from './scan.ts';

/** Earlier finders win where two found the same. */
const FINDERS = [abbreviations, motions, instruments, names, compounds, phrases];
/** A compound that ends in another term is one of its forms when that term is at least so long. */
const SHORTEST_HEAD_TERM = 9;

/** Terms found in the corpus without an editor; `exchangeIds` still empty. `taken`: keys of forms that others own or forbid. */
export function automaticTerms(
  corpus: Pick<Corpus, 'exchanges'> & Partial<Pick<Corpus, 'documents'>>,
  taken: ReadonlySet<string>,
  idOf: (label: string) => string,
): Term[] {
  const scan = scanCorpus(corpus);
  const owners = new Map<string, Draft>();
  const drafts: Draft[] = [];
  for (const candidate of FINDERS.flatMap((find) => find(scan))) {
    const keys = keysOf(candidate.forms.map((form) => form.text));
    // Letters that fold to nothing, or to too much: no page can be searched for them.
    if (keys.length === 0) continue;
    if (keys.some((key) => taken.has(key)) || isJoined(candidate, taken, owners)) continue;
    const owner = keys.map((key) => owners.get(key)).find((draft) => draft !== undefined);
    const draft = owner ?? { candidate, forms: new Map<string, Form>() };
    if (owner === undefined) drafts.push(draft);
    for (const form of candidate.forms) if (!draft.forms.has(form.text)) draft.forms.set(form.text, form);
    for (const key of keys) if (!owners.has(key)) owners.set(key, draft);
  }
  return mergeCompounds(drafts).map((draft) => termOf(draft, idOf));
}

/** WODC-rapport, EU-CLASI: the matcher takes along what is joined to an abbreviation; only an act is a term of its own. */
function isJoined(candidate: Candidate, taken: ReadonlySet<string>, owners: ReadonlyMap<string, Draft>): boolean {
  const parts = candidate.label.split('-');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if ((candidate.kind !== 'compound' && candidate.kind !== 'name') || parts.length !== 2) return false;
  const own = (part: string) =>
    /\p{Lu}{2}/u.test(part) && keysOf([part]).some((key) => taken.has(key) || owners.has(key));
  return own(last) || (own(first) && (!isInstrumentHead(last) || isWeakInstrument(last)));
}

interface Draft {
  readonly candidate: Candidate;
  readonly forms: Map<string, Form>;
}

/** Folded spellings of forms and their inflections. */
export function keysOf(texts: readonly string[]): string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const spelling of [text, ...inflections(text)]) {
      const key = formKey(spelling);
      if (key !== null) keys.add(keyString(key.letters));
    }
  }
  return [...keys];
}

/** migratiecrisisverordening is a form of crisisverordening, asielgrensprocedure of grensprocedure. */
function mergeCompounds(drafts: readonly Draft[]): Draft[] {
  const byKey = new Map<string, Draft>();
  const single = drafts.filter(
    (draft) => draft.candidate.kind === 'compound' && /^\p{L}+$/u.test(draft.candidate.label),
  );
  for (const draft of single) for (const key of keysOf([draft.candidate.label])) byKey.set(key, draft);
  const merged = new Set<Draft>();
  for (const draft of single) {
    const key = keysOf([draft.candidate.label])[0] ?? '';
    for (let at = 3; at <= key.length - SHORTEST_HEAD_TERM; at++) {
      const head = byKey.get(key.slice(at));
      if (head === undefined || head === draft || merged.has(head)) continue;
      for (const [text, form] of draft.forms) if (!head.forms.has(text)) head.forms.set(text, form);
      merged.add(draft);
      break;
    }
  }
  return drafts.filter((draft) => !merged.has(draft));
}

function termOf({ candidate, forms }: Draft, idOf: (label: string) => string): Term {
  return {
    id: idOf(candidate.label),
    label: candidate.label,
    forms: [...forms.values()],
    exchangeIds: [],
    ...(candidate.expansion === undefined ? {} : { expansion: candidate.expansion }),
    ...(candidate.international === true ? { international: true } : {}),
    ...(candidate.context === undefined ? {} : { context: [...candidate.context] }),
  };
}
