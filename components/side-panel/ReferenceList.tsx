/** What the exchange cites: what it is, where it is published, and whether the library says more about it. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ListedReference, listedReferences } from '../../lib/corpus/listed-references.ts';
import type { Exchange } from '../../lib/corpus/pack.ts';
import type { ExchangeView } from '../../lib/messages.ts';
import { SourceLink } from '../passage/SourceLink.tsx';
import { LinkedExchanges } from './LinkedExchanges.tsx';
import type { Room } from './room.ts';

export function ReferenceList({ room, exchange }: { room: Room; exchange: Exchange }) {
  const references = listedReferences(exchange);
  if (references.length === 0) return null;
  return (
    <section class="exchange-extra" aria-labelledby="references-title">
      <h2 id="references-title">{i18n.t('sidePanel.references')}</h2>
      <ul class="references">
        {references.map((reference) => (
          <ReferenceEntry key={reference.id} room={room} exchange={exchange} reference={reference} />
        ))}
      </ul>
    </section>
  );
}

function ReferenceEntry({ room, exchange, reference }: { room: Room; exchange: Exchange; reference: ListedReference }) {
  const [citing, setCiting] = useState<readonly ExchangeView[] | null>(null);
  const name = reference.title === null ? reference.text : `${reference.title}, ${reference.text}`;
  const lookUp = async (): Promise<void> => {
    const ids = await room.ports.library.citing(reference.id);
    setCiting(await room.ports.library.views(ids.filter((id) => id !== exchange.id)));
  };
  return (
    <li>
      <span lang="nl">{reference.url === null ? name : <SourceLink url={reference.url}>{name}</SourceLink>}</span>
      <span class="reference-tools">
        <button
          type="button"
          class="kl-text-button"
          aria-label={i18n.t('sidePanel.copyReference', [name])}
          onClick={() => void copyReference(room, name, reference.url)}
        >
          {i18n.t('sidePanel.copy')}
        </button>
        <button
          type="button"
          class="kl-text-button"
          aria-expanded={citing !== null}
          aria-label={i18n.t('sidePanel.alsoCitedBy', [name])}
          onClick={() => (citing === null ? void lookUp() : setCiting(null))}
        >
          {i18n.t('sidePanel.whoElse')}
        </button>
      </span>
      {citing !== null && citing.length === 0 && <p class="soft">{i18n.t('sidePanel.nobodyElse')}</p>}
      {citing !== null && (
        <LinkedExchanges room={room} entries={citing.map((view) => ({ exchange: view.exchange, certain: true }))} />
      )}
    </li>
  );
}

async function copyReference(room: Room, name: string, url: string | null): Promise<void> {
  await room.ports.copy(url === null ? name : `${name}\n${url}`);
  room.notice.value = { text: i18n.t('sidePanel.copied') };
}
