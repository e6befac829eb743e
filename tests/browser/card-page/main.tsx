/** A page that shows the card in the open, in any state, with what happened written on it for the test to read. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import '../../../components/card/card.css';
import type { CardActions, CardState } from '../../../components/card/actions.ts';
import { Card } from '../../../components/card/Card.tsx';
import { glanceOf } from '../../../lib/corpus/glance.ts';
import type { Document, Exchange } from '../../../lib/corpus/pack.ts';
import type { ExchangeView } from '../../../lib/messages.ts';
import fixture from '../../fixtures/card/exchanges.json' with { type: 'json' };

const asked = new URLSearchParams(location.search);
const document_ = fixture.document as unknown as Document;
const exchanges = fixture.exchanges as unknown as Exchange[];
const happened: string[] = [];
(window as unknown as { happened: string[] }).happened = happened;

function view(id: string): ExchangeView | null {
  const exchange = exchanges.find((candidate) => candidate.id === id);
  if (exchange === undefined) return null;
  const pointsTo = exchange.refersTo.flatMap(({ exchangeId, certain }) => {
    const target = exchanges.find((candidate) => candidate.id === exchangeId);
    return target === undefined ? [] : [{ exchange: target, certain }];
  });
  const about = asked.get('form') ?? asked.get('heading') ?? 'crisisverordening';
  return { exchange, document: document_, pointsTo, glance: glanceOf(exchange, about) };
}

const views = (asked.get('ids') ?? 'x28,x2').split(',').flatMap((id) => view(id) ?? []);
const heading = asked.get('heading') ?? 'crisisverordening';
const states: Record<string, CardState> = {
  ready: {
    kind: 'ready',
    content: {
      heading,
      termId: 't1',
      expansion: null,
      views,
      why: { form: asked.get('form') ?? heading, contextWords: ['triloog', 'grensprocedure'] },
    },
  },
  loading: { kind: 'loading', heading },
  empty: { kind: 'empty', heading },
  failed: { kind: 'failed', heading, reason: 'library' },
  gone: { kind: 'failed', heading, reason: 'gone' },
};

const Page = () => {
  const [pinned, setPinned] = useState(false);
  const actions: CardActions = {
    close: () => happened.push('close'),
    pin: (next) => {
      happened.push(`pin ${next}`);
      setPinned(next);
    },
    mute: (termId, muted) => happened.push(`mute ${termId} ${muted}`),
    openPanel: (show) => happened.push(`panel ${'query' in show ? show.query : show.exchangeId}`),
    copy: async (text) => {
      happened.push(`copy ${text}`);
      return asked.get('clipboard') !== 'no';
    },
    exchange: async (id) => (asked.get('library') === 'no' ? null : view(id)),
    retry: () => happened.push('retry'),
    findTerms: (text) => {
      const start = text.indexOf('detectiebevel');
      return start < 0 ? [] : [{ start, end: start + 13, termId: 't2', doubtful: false }];
    },
    openTerm: async (termId, surface) => {
      const found = view('x17');
      return found === null ? null : { heading: surface, termId, expansion: null, views: [found], why: null };
    },
  };
  const appearance = (asked.get('appearance') ?? 'system') as 'system' | 'light' | 'dark';
  return (
    <Card state={states[asked.get('state') ?? 'ready']!} pinned={pinned} appearance={appearance} actions={actions} />
  );
};

render(<Page />, document.getElementById('main')!);
