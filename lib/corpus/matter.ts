/**
 * What a passage is about, and how much two passages have in common: rare words shared, weighed by inverse document frequency
 * within one paper (Spärck Jones 1972; cohesion between neighbours after Hearst's TextTiling, 1997).
 */
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { words } from '../text/tokens.ts';
import { groupMentions } from './groups.ts';
import { sentences } from './voice.ts';

/** Words of parliament, calendar and money that any two passages may share. Folded stems. */
const FRAME = new Set(
  'lid fractie minister staatssecretaris kamer kabinet regering vraag antwoord vragen nederland nederland euro miljoen miljard procent jaar datum januari februari maart april mei juni juli augustus september oktober november december kamerstuk nr ecli vergaderjaar europes europa commissie brief aanzien graag bereid aangev toelicht mening onderwerp partij groep genoemd betreff'.split(
    ' ',
  ),
);
/** Words of pointing itself. */
const POINTING = new Set(
  'beantwoording gelijkluidende gelijksoortige soortgelijke vergelijkbare dezelfde verwijs verwijst verwijzen verwees hierboven hiervoor ingegaan ingaan genoemd noemde noemen wijzen wijs aanvulling eerder eerdere gegeven reactie geldt hetzelfde zien bovenstaande vorige zelfde soort hierop'
    .split(' ')
    .map((word) => stem(word)),
);
/** A sentence that points to another answer says nothing of its own matter. */
const POINTS =
  /\b(?:verwijs|verwijst|verwijzen|hierboven|hiervoor|hiervóór|zie (?:ook )?(?:het|mijn|de)|antwoord op (?:de )?(?:\w+ )?vra(?:ag|gen))\b/i;

/**
 * What a passage is about: stems of its words, and the first part of long compounds ("houtoogst" meets "houtproductie").
 * Numbers, groups and pointers to other answers say nothing of it.
 */
export function matterOf(text: string): Set<string> {
  const own = sentences(text)
    .filter((sentence) => !POINTS.test(sentence))
    .join(' ');
  const matter = new Set<string>();
  for (const share of own.matchAll(/\b\d[\d,.]*\s?(?:%|procent)/g))
    matter.add(share[0].replace(/\s?(?:%|procent)/, '%'));
  for (const word of words(withoutGroups(own === '' ? text : own))) {
    const folded = fold(word);
    if (folded.length < 3 || isStopWord(folded) || /\d/.test(folded)) continue;
    const root = stem(folded);
    if (FRAME.has(root) || POINTING.has(root)) continue;
    matter.add(root);
    if (folded.length >= 8) matter.add(`${root.slice(0, 4)}~`);
    else if (root.length === 4) matter.add(`${root}~`);
  }
  return matter;
}

function withoutGroups(text: string): string {
  let out = '';
  let at = 0;
  for (const mention of groupMentions(text)) {
    out += text.slice(at, mention.start);
    at = mention.end;
  }
  return out + text.slice(at);
}

/** How rare each word is in a paper: words that half of its paragraphs use tie nothing together. */
export class Rarity {
  readonly #seen = new Map<string, number>();
  readonly #lengths = new WeakMap<ReadonlySet<string>, number>();
  #paragraphs = 0;

  add(text: string): void {
    this.#paragraphs += 1;
    for (const word of matterOf(text)) this.#seen.set(word, (this.#seen.get(word) ?? 0) + 1);
  }

  /** The first part of a compound is weaker evidence than a whole word. */
  weight(word: string): number {
    const rare = Math.max(0, Math.log((this.#paragraphs + 1) / ((this.#seen.get(word) ?? 0) + 0.5)));
    return word.endsWith('~') ? rare * 0.5 : rare;
  }

  #squared(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += this.weight(word) ** 2;
    return sum;
  }

  /** Squared length of a passage's matter; asked again and again for the same passages, so kept. */
  #length(words: ReadonlySet<string>): number {
    const known = this.#lengths.get(words);
    if (known !== undefined) return known;
    const length = this.#squared(words);
    this.#lengths.set(words, length);
    return length;
  }

  #common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a];
    let sum = 0;
    for (const word of small) if (large.has(word)) sum += this.weight(word) ** 2;
    return sum;
  }

  /** Cosine of two passages' matter: 0 (nothing in common) to 1. All paragraphs must have been added before. */
  likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const scale = Math.sqrt(this.#length(a) * this.#length(b));
    return scale === 0 ? 0 : this.#common(a, b) / scale;
  }

  /** Length of the part of `a` that `b` shares, relative to all of `a`: 0 to 1. */
  covered(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const scale = this.#length(a);
    return scale === 0 ? 0 : Math.sqrt(this.#common(a, b) / scale);
  }

  /** Share of `a`'s weight that `b` shares, 0 to 1. */
  shared(a: string, b: string): number {
    const other = matterOf(b);
    let all = 0;
    let both = 0;
    for (const word of matterOf(a)) {
      const weight = this.weight(word);
      all += weight;
      if (other.has(word)) both += weight;
    }
    return all === 0 ? 0 : both / all;
  }
}

/** How rare words are among these paragraphs. */
export function rarityOfTexts(texts: Iterable<string>): Rarity {
  const rarity = new Rarity();
  for (const text of texts) rarity.add(text);
  return rarity;
}
