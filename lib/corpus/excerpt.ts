/**
 * What of a long passage is read at a glance: the sentences that actually ask, the first sentences that answer.
 * Everything is a range of the cleaned text, so that references and footnotes keep their places.
 */
import { type SentenceSpan, sentences } from '../text/sentences.ts';

export interface Excerpt {
  /** Ranges of the text in its order; neighbours that touch are joined. */
  readonly spans: readonly SentenceSpan[];
  /** True where nothing was left out. */
  readonly whole: boolean;
}

/** "Deze leden vragen of …", "zouden … willen weten hoe …": asking without a question mark. */
const ASKS =
  /\b(?:leden|lid|zij|fracties?)\b[^.?!]{0,120}?\b(?:vra(?:gen|agt)|vernemen|verneemt|ontvangen|horen|weten|verzoek(?:en|t)|roepen|roept)\b[^.?!]{0,120}?\b(?:of|naar|hoe|hoeveel|wat|welke?|waarom|waar(?:aan|door|in|mee|op|toe|uit)|wanneer|wie|in hoeverre|op|om|aan te geven|toe te lichten|een reactie)\b/iu;

/** Leans on the sentence before it: "Is de minister daartoe bereid?", "Zo ja, wanneer?". */
const LEANS = /^(?:zo|en)\b|\b(?:daar\p{L}*|hier\p{L}*|dit|dat|deze|die)\b/iu;
const SHORT = 70;

/** The sentences of a question that ask something; all of them when none is recognised. */
export function questionSentences(text: string): SentenceSpan[] {
  const all = sentences(text);
  const asking = all.filter(([from, to]) => {
    const sentence = text.slice(from, to);
    return sentence.replace(/["”’')\]]+$/, '').endsWith('?') || ASKS.test(sentence);
  });
  return asking.length > 0 ? asking : all;
}

/** Where the first sentence shown is short and leans on the one before, that one comes along if both fit. */
function withSupport(text: string, chosen: readonly SentenceSpan[], room: number): readonly SentenceSpan[] {
  const first = chosen[0];
  if (first === undefined || first[1] - first[0] > SHORT || !LEANS.test(text.slice(first[0], first[1]))) return chosen;
  const before = sentences(text).findLast((span) => span[1] <= first[0]);
  if (before !== undefined && first[1] - before[0] <= room) return [before, ...chosen];
  const steady = chosen.findIndex((span) => span[1] - span[0] > SHORT);
  return steady > 0 ? chosen.slice(steady) : chosen;
}

/** A sentence may outgrow the room by a quarter before it is cut: half a sentence costs the reader more than a line. */
const TOLERANCE = 1.25;

/** Ends a range at the last whole word within `room` characters, never inside one. */
function cut(text: string, [from, to]: SentenceSpan, room: number): SentenceSpan {
  if (to - from <= room * TOLERANCE) return [from, to];
  let end = text.lastIndexOf(' ', from + room);
  if (end <= from) end = from + room;
  while (end > from && /[\s,;:(–-]/.test(text.charAt(end - 1))) end -= 1;
  return [from, end];
}

function take(text: string, chosen: readonly SentenceSpan[], room: number): Excerpt {
  const spans: SentenceSpan[] = [];
  let left = room;
  for (const span of chosen) {
    const length = span[1] - span[0];
    if (length > left && spans.length > 0) break;
    const [from, to] = cut(text, span, left);
    const last = spans.at(-1);
    if (last !== undefined && /^[ ]*$/.test(text.slice(last[1], from))) spans[spans.length - 1] = [last[0], to];
    else spans.push([from, to]);
    left -= to - from;
  }
  const only = spans[0];
  const whole = spans.length === 1 && only !== undefined && only[0] === 0 && only[1] >= text.trimEnd().length;
  return { spans, whole: whole || text.trim() === '' };
}

/**
 * The asking sentences of a question, as many as fit in `room` characters; at least one, cut at a word where it is longer.
 * With `about`, the first sentence that names it comes to the front of the choice, for a question that asks ten things.
 */
export function questionExcerpt(text: string, room: number, about?: string): Excerpt {
  const asking = questionSentences(text);
  if (about === undefined || about === '') return take(text, withSupport(text, asking, room), room);
  const needle = about.toLowerCase();
  const names = ([from, to]: SentenceSpan) => text.slice(from, to).toLowerCase().includes(needle);
  const first = asking.findIndex((span) => names(span) && !LEANS.test(text.slice(span[0], span[0] + 3)));
  return take(text, withSupport(text, first > 0 ? asking.slice(first) : asking, room), room);
}

/** The first sentences of an answer that fit in `room` characters; at least one, cut at a word where it is longer. */
export function answerExcerpt(text: string, room: number): Excerpt {
  return take(text, sentences(text), room);
}
