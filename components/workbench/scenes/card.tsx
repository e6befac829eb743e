/** The card in every state. */

import { glanceOf } from '../../../lib/corpus/glance.ts';
import type { CardContent } from '../../../lib/messages.ts';
import type { CardActions, CardState } from '../../card/actions.ts';
import { Card } from '../../card/Card.tsx';
import { LONGEST, POINTING, RICHEST, SAMPLE_PACK, sampleView } from '../sample-library.ts';
import type { Scene } from './scene.ts';

const dress = () => Promise.all([import('../../card/card.css'), import('../workbench.css')]);

const ACTIONS: CardActions = {
  move: () => {},
  retry: () => {},
  close: () => {},
  pin: () => {},
  mute: () => {},
  openPanel: () => {},
  copy: async () => true,
  exchange: async (id) => {
    const exchange = SAMPLE_PACK.exchanges.find((other) => other.id === id);
    return exchange === undefined ? null : sampleView(exchange);
  },
};

function card(state: CardState, pinned = false, press: Scene['press'] = []): Scene {
  return {
    dress,
    press,
    draw: () => (
      <main class="card-place">
        <Card state={state} pinned={pinned} appearance="system" actions={ACTIONS} />
      </main>
    ),
  };
}

function content(heading: string, ids: readonly string[]): CardContent {
  const views = ids.flatMap((id) => SAMPLE_PACK.exchanges.find((exchange) => exchange.id === id) ?? []);
  return {
    heading,
    termId: SAMPLE_PACK.terms[0]?.id ?? null,
    expansion: null,
    views: views.map((exchange) => ({ ...sampleView(exchange), glance: glanceOf(exchange, heading) })),
    why: { form: heading, contextWords: ['versleuteld', 'berichten'] },
  };
}

const [term] = SAMPLE_PACK.terms;
const label = term?.label ?? '';

export const CARD_SCENES: Readonly<Record<string, Scene>> = {
  card: card({ kind: 'ready', content: content(label, term?.exchangeIds ?? []) }),
  'card-rich': card({ kind: 'ready', content: content(label, [RICHEST]) }),
  'card-full': card({ kind: 'ready', content: content(label, [RICHEST]) }, false, [
    '.kl-question .kl-text-button',
    '.kl-answer .kl-text-button',
    '.kl-footnote-mark',
  ]),
  'card-menu': card({ kind: 'ready', content: content(label, [RICHEST]) }, true, [
    '.kl-card-footer button:last-child',
    '.kl-card-menu button[aria-expanded]',
  ]),
  'card-pointing': card({ kind: 'ready', content: content(label, [POINTING]) }),
  'card-pointed': card({ kind: 'ready', content: content(label, [POINTING]) }, false, ['.kl-pointer']),
  'card-longest': card({ kind: 'ready', content: content('coronavaccins', [LONGEST]) }, true),
  'card-longest-full': card({ kind: 'ready', content: content('coronavaccins', [LONGEST]) }, true, [
    '.kl-question .kl-text-button',
  ]),
  'card-selection': card({ kind: 'ready', content: content(SAMPLE_PACK.exchanges[0]?.question.text ?? '', [RICHEST]) }),
  'card-empty': card({ kind: 'empty', heading: 'kruidnagelkoekjes' }),
  'card-failed': card({ kind: 'failed', heading: label, reason: 'library' }),
  'card-gone': card({ kind: 'failed', heading: label, reason: 'gone' }),
  'card-loading': card({ kind: 'loading', heading: label }),
};
