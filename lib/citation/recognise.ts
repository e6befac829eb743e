/** Finds citations in running text: one walk over its words, a recogniser for each word that can begin a citation. */
import { article, recital } from './article.ts';
import type { Citation } from './citation.ts';
import { ecli } from './ecli.ts';
import { actLetter, commissionPaper, europeanAct } from './eu.ts';
import { gazette } from './gazette.ts';
import { answersAppendix, appendixNumber, meetingReport } from './handelingen.ts';
import { LAW_FIRST_WORDS } from './law-lookup.ts';
import { MAX_WORD } from './limits.ts';
import { bwb, celex, eli, jci, publicationId } from './literal.ts';
import { letter, motion, settleMentions, titleBefore } from './motion.ts';
import { elidedName, namedLaw } from './named-law.ts';
import { cutLabel, digits, dossierLead, englishLabel, hint, label, numberFirst } from './paper-leads.ts';
import { plainText } from './plain-text.ts';
import type { Recogniser, Scan } from './scan.ts';
import { webAddress } from './web.ts';
import { digitsEnd, isDigit, isLetter, wordEnd } from './words.ts';

export interface RecogniseOptions {
  /**
   * Citations recognised elsewhere (in the question an answer belongs to, in its footnotes) that this text may refer back to:
   * "artikel 18a van de Richtlijn", "de motie Kuik".
   * @default []
   */
  readonly antecedents?: readonly Citation[];
}

const firstOf =
  (...recognisers: Recogniser[]): Recogniser =>
  (scan, start, end) => {
    for (const recogniser of recognisers) {
      const at = recogniser(scan, start, end);
      if (at !== null) return at;
    }
    return null;
  };

const FIRST_WORDS = new Map<string, Recogniser>();
const enter = (recogniser: Recogniser, words: string) => {
  for (const word of words.split(' ')) FIRST_WORDS.set(word, recogniser);
};
enter(namedLaw, [...LAW_FIRST_WORDS].filter((word) => word !== '').join(' '));
enter(label, 'kamerstuk kamerstukken kamerstuknr kamerstuknummer kamerstuknummers kamerst');
enter(cutLabel, 'kamer');
enter(englishLabel, 'parliamentary');
enter(hint, 'tk ek tweede eerste vergaderjaar zittingsjaar');
enter(dossierLead, 'dossier dossiernummer dossiernr kamerstukdossier kamerdossier wetsvoorstel');
enter(numberFirst, 'nr nummer stuk');
enter(meetingReport, 'handelingen hand handeling htk hek');
enter(answersAppendix, 'aanhangsel aanh');
enter(appendixNumber, 'aanhangselnummer');
enter(motion, 'motie moties amendement');
enter(letter, 'kamerbrief brief');
enter(publicationId, 'ah h kv nds blg');
enter(firstOf(publicationId, label), 'kst');
enter(firstOf(publicationId, gazette('stb')), 'stb staatsblad');
enter(firstOf(publicationId, gazette('stcrt')), 'stcrt staatscourant');
enter(firstOf(publicationId, gazette('trb')), 'trb tractatenblad');
enter(article, 'artikel artikelen art artt');
enter(recital, 'recital overweging considerans');
enter(firstOf(commissionPaper, namedLaw), 'com join swd sec');
enter(bwb, 'bwbr bwbv');
enter(jci, 'jci');
enter(celex, 'celex');
enter(eli, 'eli');
enter(ecli, 'ecli');
enter(webAddress, 'http https www zoek wetten');

/** Schemes whose addresses are read over without looking inside: they may carry anything. */
const OPAQUE = /(?:file|ftp|mailto|javascript|data):[^\s]{1,4000}/iy;

/**
 * Citations in `text`, in order of appearance, each with half-open offsets into it. Ranges never overlap, except that the members
 * of a printed range ("nrs. 850-855") share one. What cannot be resolved to an id is left out. Cost is linear in the text.
 */
export function recognise(text: string, options: RecogniseOptions = {}): Citation[] {
  const plain = plainText(text);
  const scan: Scan = {
    text: plain.text,
    found: [],
    antecedents: options.antecedents ?? [],
    acts: new Map(),
    pending: [],
  };
  readAll(scan);
  settleMentions(scan);
  const ordered = scan.found.sort((a, b) => a.start - b.start);
  return titled(scan.text, ordered).map((citation) => {
    const [start, end] = plain.toSource(citation.start, citation.end);
    return { ...citation, start, end };
  });
}

function readAll(scan: Scan): void {
  const { text } = scan;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at = readWord(scan, at);
    else if (isDigit(code)) {
      const end = digitsEnd(text, at);
      at = digits(scan, at, end) ?? end;
    } else at++;
  }
}

function readWord(scan: Scan, start: number): number {
  const end = wordEnd(scan.text, start);
  if (end - start > MAX_WORD) return end;
  const word = scan.text.slice(start, end).toLowerCase();
  const recogniser = FIRST_WORDS.get(word);
  const at = recogniser?.(scan, start, end) ?? null;
  if (at !== null) return at;
  if (scan.text.charCodeAt(end) === 58) {
    OPAQUE.lastIndex = start;
    if (OPAQUE.test(scan.text)) return OPAQUE.lastIndex;
  }
  if (scan.text.charCodeAt(end) === 45) return elidedName(scan, start, end) ?? end;
  return (actLetter(word) && europeanAct(scan, start, end)) || end;
}

function titled(text: string, citations: readonly Citation[]): Citation[] {
  let behind = 0;
  return citations.map((citation) => {
    const needed = citation.kind === 'kamerstuk' && !citation.title && citation.start >= behind;
    const title = needed ? titleBefore(text, citation.start, behind) : null;
    behind = Math.max(behind, citation.end);
    return title ? { ...citation, title } : citation;
  });
}
