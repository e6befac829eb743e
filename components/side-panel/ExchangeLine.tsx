/** One exchange in a list: who asked, where it is written, and its topic as the link. */
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { ExchangeView } from '../../lib/messages.ts';
import { ExchangeTitle } from './ExchangeTitle.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';
import { documentName } from './words.ts';

export function ExchangeLine({
  room,
  view,
  children,
}: {
  room: Room;
  view: ExchangeView;
  children?: ComponentChildren;
}) {
  const { exchange, document } = view;
  return (
    <article class="exchange-line">
      <p class="exchange-line-source">
        <span class="kl-chip">{exchange.group ?? i18n.t('exchange.groupUnknown')}</span>
        <span lang="nl">{documentName(document)}</span>
      </p>
      <h2 class={exchange.topic === null ? 'untitled' : undefined}>
        <RouteLink room={room} to={{ view: 'exchange', id: exchange.id }}>
          <ExchangeTitle exchange={exchange} />
        </RouteLink>
      </h2>
      {children}
    </article>
  );
}
