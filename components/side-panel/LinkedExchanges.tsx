/** Exchanges that belong with the one that is open, each with the first words of its question. */
import { i18n } from '#i18n';
import type { Exchange } from '../../lib/corpus/pack.ts';
import { titleOf } from './ExchangeTitle.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';

export interface LinkedExchangesProps {
  readonly room: Room;
  readonly title?: string;
  readonly entries: readonly { readonly exchange: Exchange; readonly certain: boolean }[];
}

export function LinkedExchanges({ room, title, entries }: LinkedExchangesProps) {
  if (entries.length === 0) return null;
  return (
    <section class="exchange-extra" aria-label={title}>
      {title !== undefined && <h2>{title}</h2>}
      <ul class="linked">
        {entries.map(({ exchange, certain }) => (
          <li key={exchange.id}>
            <RouteLink room={room} to={{ view: 'exchange', id: exchange.id }} class="kl-link">
              <span lang="nl">
                {exchange.group !== null && <strong>{exchange.group}: </strong>}
                {titleOf(exchange)}
              </span>
            </RouteLink>
            {!certain && <span class="soft"> {i18n.t('sidePanel.uncertain')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
