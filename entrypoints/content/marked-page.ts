/** One page while it is marked with one lexicon: marks, pointer, keys and the card that is open. */
import { type Lexicon, lexiconBytes, loadLexicon } from '../../lib/lexicon/lexicon.ts';
import { matchText } from '../../lib/lexicon/match.ts';
import { withReferences } from '../../lib/lexicon/page-references.ts';
import type { PageStart, TabRequest, TermCount } from '../../lib/messages.ts';
import type { Mark } from '../../lib/page/mark.ts';
import { Marker } from '../../lib/page/marker.ts';
import { activeElementOf } from '../../lib/page/native.ts';
import { watchPointer } from '../../lib/page/pointing.ts';
import { type MenuPlace, menuPlace } from '../../lib/page/selection.ts';
import { sendToBackground } from '../../lib/transport.ts';
import { Cards } from './cards.ts';
import { dressForFirefox } from './shadow-styles.ts';

type StartedPage = Extract<PageStart, { state: 'on' }>;
type WalkStep = Extract<TabRequest, { type: 'tab/walk' }>['step'];

export interface MarkedPageOptions {
  /** What the page says it is in, or what it was found to be in; null where nobody knows. */
  readonly language: string | null;
  failed(error: unknown): void;
  /** The page wrote itself anew. */
  replaced(): void;
  readonly signal: AbortSignal;
}

export class MarkedPage {
  readonly generation: string;
  readonly #start: StartedPage;
  readonly lexicon: Lexicon;
  readonly #ending = new AbortController();
  readonly #marker: Marker;
  readonly #cards: Cards;
  #current: Mark | null = null;
  #reported = '';
  #muted: ReadonlySet<string>;
  /** Where the browser's menu was opened last. */
  #menu: MenuPlace | null = null;

  /** Starts marking; the lexicon does not come along where the page `before` holds it already. */
  static open(start: StartedPage, before: MarkedPage | null, options: MarkedPageOptions): MarkedPage | null {
    const lexicon = start.lexicon === null ? before?.lexicon : loadLexicon(lexiconBytes(start.lexicon));
    // The lexicon as text has done its duty: whatever keeps the answer shall not keep that.
    return lexicon === undefined ? null : new MarkedPage({ ...start, lexicon: null }, lexicon, options);
  }

  private constructor(start: StartedPage, lexicon: Lexicon, options: MarkedPageOptions) {
    const { failed, replaced, language: pageLanguage } = options;
    this.generation = start.generation;
    this.#start = start;
    this.lexicon = lexicon;
    const signal = AbortSignal.any([options.signal, this.#ending.signal]);
    this.#muted = new Set(start.mutedTerms);
    const { marks, hover, languages } = start.settings;
    const allLanguages = languages === 'all';
    this.#marker = new Marker({
      document,
      density: marks.density,
      style: marks.style,
      colour: marks.colour,
      signal,
      match: (text, language) => {
        const terms = matchText(lexicon, text, { language: language ?? pageLanguage, allLanguages });
        const found = withReferences(terms, text);
        return this.#muted.size === 0 ? found : found.filter(({ termId }) => !this.#muted.has(termId));
      },
      confirm: async (candidates) => {
        try {
          const { generation } = start;
          const certain = [...new Set([...this.#marker.marks()].map(({ termId }) => termId))].slice(0, 500);
          const answer = await sendToBackground({
            type: 'page/confirm',
            generation,
            candidates: [...candidates],
            certain,
          });
          return answer.accepted;
        } catch (error) {
          failed(error);
          return [];
        }
      },
      changed: () => void this.#report().catch(failed),
      replaced,
      dress: (root) => dressForFirefox(root, signal),
    });
    const overCard = (): void => pointing.overCard();
    this.#cards = new Cards({
      marker: this.#marker,
      settings: start.settings,
      findTerms: (text) => matchText(lexicon, text),
      failed,
      overCard,
      signal,
    });
    const pointing = watchPointer({
      delay: hover.delay,
      modifier: hover.modifier,
      signal,
      at: (x, y, atRest) => {
        const mark = this.#marker.at(x, y, atRest);
        // It is here when the pointer has rested.
        if (mark !== null) void this.#cards.prepare();
        return mark;
      },
      open: () => this.#cards.isOpen,
      hovered: (mark) => void this.#cards.open(mark, 'hover'),
      left: () => this.#cards.leave(),
      pressed: (mark, how) => void this.#cards.open(mark, how),
      pressedElsewhere: () => this.#cards.dismiss(),
    });
    window.addEventListener(
      'contextmenu',
      (event) => {
        if (!event.isTrusted) return;
        this.#menu = menuPlace(event);
        void this.#cards.prepare();
        sendToBackground({ type: 'page/menu' }).catch(failed);
      },
      { capture: true, signal },
    );
    this.#marker.start().catch(failed);
  }

  /** True where a new answer changes nothing about this page. */
  take(start: StartedPage): boolean {
    const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    if (start.generation !== this.generation || !same(start.settings, this.#start.settings)) return false;
    // The background forgot the counts when it was asked.
    this.#reported = '';
    if (!same([...this.#muted], start.mutedTerms)) {
      // Not begun anew: the card in which a term was muted stays open, for second thoughts.
      this.#muted = new Set(start.mutedTerms);
      this.#marker.readAgain();
    }
    void this.#report().catch(() => {});
    return true;
  }

  end(): void {
    this.#ending.abort();
  }

  terms(): TermCount[] {
    const counts = new Map<string, { termId: string; label: string; count: number }>();
    for (const { termId, surface } of this.#marker.marks()) {
      const known = counts.get(termId);
      if (known === undefined) counts.set(termId, { termId, label: labelOf(surface), count: 1 });
      else known.count++;
    }
    return [...counts.values()].slice(0, 2000);
  }

  scrollTo(termId: string, index: number): void {
    const marks = this.#marker.ofTerm(termId);
    const mark = marks[index % marks.length];
    if (mark !== undefined) this.#go(mark);
  }

  walk(step: WalkStep): void {
    if (!Document.prototype.hasFocus.call(document) || activeElementOf(document) instanceof HTMLIFrameElement) return;
    if (step === 'announce') {
      void this.#cards.announce(this.terms());
      return;
    }
    if (step === 'open') {
      const mark = this.#current ?? this.#marker.neighbour(null, 'next');
      if (mark !== null) void this.#cards.open(mark, 'key');
      return;
    }
    const mark = this.#marker.neighbour(this.#current, step);
    if (mark !== null) this.#go(mark);
  }

  /** Shows a card at the selection that the browser's menu was opened on; false where that is not possible. */
  async lookUp(text: string): Promise<boolean> {
    return this.#menu !== null && this.#cards.lookUp(text, this.#menu);
  }

  #go(mark: Mark): void {
    this.#current = mark;
    const element = mark.nodes[0]?.parentElement;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
    this.#marker.activate(mark);
  }

  async #report(): Promise<void> {
    const terms = this.terms();
    const text = JSON.stringify(terms);
    if (text === this.#reported || (terms.length === 0 && this.#reported === '')) return;
    this.#reported = text;
    await sendToBackground({ type: 'page/found', terms });
  }
}

function labelOf(surface: string): string {
  return surface
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400);
}
