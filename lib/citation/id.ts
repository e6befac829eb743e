/**
 * The house's normalised reference ids, read into their parts. The grammar is the one of the official publications
 * (`kst-32317-855`), with laws, EU acts, case law and plain URLs beside it.
 */
import type { Chamber } from './citation.ts';

export type ParsedId =
  | { readonly type: 'kst'; readonly dossier: string; readonly number: string }
  | { readonly type: 'unset'; readonly number: string }
  | { readonly type: 'ah'; readonly chamber: Chamber; readonly session: string; readonly number: string }
  | {
      readonly type: 'h';
      readonly chamber: Chamber;
      readonly session: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly type: 'kv' | 'nds'; readonly chamber: Chamber; readonly number: string }
  | { readonly type: 'blg'; readonly number: string }
  | {
      readonly type: 'gazette';
      readonly gazette: 'stb' | 'stcrt' | 'trb';
      readonly year: string;
      readonly number: string;
    }
  | { readonly type: 'bwb'; readonly law: string; readonly place: LawPlace }
  | { readonly type: 'celex'; readonly celex: string; readonly place: LawPlace }
  | { readonly type: 'ecli'; readonly ecli: string }
  | { readonly type: 'url'; readonly url: string };

/** Where in a law: article and paragraph ("lid"). */
export interface LawPlace {
  readonly article?: string;
  readonly paragraph?: string;
}

const KST =
  /^kst-(?:\d{8}-)?(\d{4,5}(?:-(?:\d{2}|[IVXL]{1,6}[AB]?|[A-Z]|R\d{3,4}))?)-(\d{1,4}[a-z]?|[A-Z]{1,2})((?:-[hnvb]\d{1,2}){0,2})$/;
/** A paper that is not typeset yet has a number of its own and no dossier. */
const UNSET = /^kst-(\d{6,7})$/;
const AH = /^ah-(tk|ek)-(\d{8})-(\d{1,5}(?:-[hnb]\d{1,2})?)$/;
const H = /^h-(tk|ek|vv)-(\d{8})-(\d{1,5})-(\d{1,5})$/;
const KV = /^(kv|nds)-(tk|ek)-(20\d\d[ZD]\d{5}(?:-[hnb]\d{1,2})?|\d{8}-KVR\d{1,6})$/;
const BLG = /^blg-(\d{1,8}(?:-[0-9A-Z]{1,6})?)$/;
const GAZETTE = /^(stb|stcrt|trb)-(\d{4})-(\d{1,6}(?:-[a-z0-9]{1,4})?)$/;
const PLACE = '(?: art ([0-9A-Za-z][0-9A-Za-z.:]{0,15}))?(?: lid (\\d{1,3}[a-z]{0,4}))?';
const BWB = new RegExp(`^(BWB[RV]\\d{7})${PLACE}$`);
/** Sector, year, kind and number, with what may follow; treaties have a letter instead ("12012P/TXT"). */
export const CELEX_NUMBER =
  '(?:[0-9CE]\\d{4}[A-Z]{1,2}\\d{3,4}(?:\\(\\d{2}\\)|R\\(\\d{2}\\)|-\\d{8})?|1\\d{4}[A-Z]{1,2}/[A-Z]{3})';
const CELEX = new RegExp(`^CELEX:(${CELEX_NUMBER})${PLACE}$`);
const ECLI = /^ECLI:[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:\d{4}:[A-Z0-9.]{1,25}$/;

const CHAMBERS: Readonly<Record<string, Chamber>> = { tk: 'TK', ek: 'EK', vv: 'VV' };

/** Reads a normalised id; null for anything that is not one. */
export function parseId(id: string): ParsedId | null {
  const [, ...kst] = KST.exec(id) ?? [];
  if (kst[0] && kst[1]) return { type: 'kst', dossier: kst[0], number: kst[1] + (kst[2] ?? '') };
  const unset = UNSET.exec(id);
  if (unset) return { type: 'unset', number: unset[1] ?? '' };
  const ah = AH.exec(id);
  if (ah) return { type: 'ah', chamber: chamberOf(ah[1]), session: years(ah[2]), number: ah[3] ?? '' };
  const h = H.exec(id);
  if (h) return { type: 'h', chamber: chamberOf(h[1]), session: years(h[2]), from: h[3] ?? '', to: h[4] ?? '' };
  const kv = KV.exec(id);
  if (kv) return { type: kv[1] === 'kv' ? 'kv' : 'nds', chamber: chamberOf(kv[2]), number: kv[3] ?? '' };
  const blg = BLG.exec(id);
  if (blg) return { type: 'blg', number: blg[1] ?? '' };
  const gazette = GAZETTE.exec(id);
  if (gazette) {
    return { type: 'gazette', gazette: gazetteOf(gazette[1]), year: gazette[2] ?? '', number: gazette[3] ?? '' };
  }
  const bwb = BWB.exec(id);
  if (bwb) return { type: 'bwb', law: bwb[1] ?? '', place: placeOf(bwb[2], bwb[3]) };
  const celex = CELEX.exec(id);
  if (celex) return { type: 'celex', celex: celex[1] ?? '', place: placeOf(celex[2], celex[3]) };
  if (ECLI.test(id)) return { type: 'ecli', ecli: id };
  return /^https?:\/\/[^\s/]+/i.test(id) && URL.canParse(id) ? { type: 'url', url: id } : null;
}

/** The id of a law or EU act, with article and paragraph where given. */
export function withPlace(id: string, place: LawPlace): string {
  const article = place.article ? ` art ${place.article}` : '';
  return id + article + (place.paragraph ? ` lid ${place.paragraph}` : '');
}

function chamberOf(code: string | undefined): Chamber {
  return CHAMBERS[code ?? 'tk'] ?? 'TK';
}

function years(digits: string | undefined): string {
  return `${digits?.slice(0, 4)}-${digits?.slice(4)}`;
}

function gazetteOf(code: string | undefined): 'stb' | 'stcrt' | 'trb' {
  return code === 'stb' || code === 'trb' ? code : 'stcrt';
}

function placeOf(article: string | undefined, paragraph: string | undefined): LawPlace {
  return { ...(article && { article }), ...(paragraph && { paragraph }) };
}
