/** Brings the card's script in when it is first needed, and hands over to it. */
import { browser } from 'wxt/browser';
import type { TermCount } from '../../lib/messages.ts';
import type { Mark } from '../../lib/page/mark.ts';
import type { MenuPlace } from '../../lib/page/selection.ts';
import { leftBehind } from '../../lib/page/world.ts';
import { MessageError } from '../../lib/transport.ts';
import type { CardOpener, CardOpenerOptions, CardWorld } from '../card/card-opener.tsx';
import type { Cause } from '../card/open-card.tsx';

export class Cards {
  readonly #options: CardOpenerOptions;
  #opener: CardOpener | null = null;
  #coming: Promise<CardOpener | null> | null = null;

  constructor(options: CardOpenerOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#opener?.isOpen ?? false;
  }

  /** Loads the script if it is not there yet (10 to 20 ms); null where the extension is gone. */
  prepare(): Promise<CardOpener | null> {
    this.#coming ??= this.#load();
    return this.#coming;
  }

  async open(mark: Mark, cause: Cause): Promise<void> {
    (await this.prepare())?.open(mark, cause);
  }

  /** False where no card can be shown. */
  async lookUp(text: string, place: MenuPlace): Promise<boolean> {
    return (await this.prepare())?.lookUp(text, place) ?? false;
  }

  leave(): void {
    this.#opener?.leave();
  }

  dismiss(): void {
    this.#opener?.dismiss();
  }

  async announce(terms: readonly TermCount[]): Promise<void> {
    (await this.prepare())?.announce(terms);
  }

  async #load(): Promise<CardOpener | null> {
    const { signal, failed } = this.#options;
    try {
      if (!browser.runtime?.id) throw new MessageError('orphaned');
      // Not a page's script: it runs in our world, and no policy of the page has a say in it.
      if (leftCards() === undefined) await import(/* @vite-ignore */ addressOf('/card.js'));
      if (!signal.aborted) this.#opener = leftCards()?.(this.#options) ?? null;
    } catch (error) {
      // The next try may fare better.
      this.#coming = null;
      failed(error);
    }
    return this.#opener;
  }
}

/** As a plain function, since the generated type names pages only. */
function addressOf(file: string): string {
  return (browser.runtime.getURL as (path: string) => string)(file);
}

function leftCards(): CardWorld['kamerlensCards'] {
  return leftBehind('kamerlensCards');
}
