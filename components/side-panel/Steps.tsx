/** To the exchange before and after this one in the paper. */
import { i18n } from '#i18n';
import { NextIcon, PreviousIcon } from '../icons/icons.tsx';
import type { ExchangeContent, Neighbour } from './content.ts';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';

export function Steps({ room, content: { previous, next } }: { room: Room; content: ExchangeContent }) {
  if (previous === null && next === null) return null;
  return (
    <nav class="steps" aria-label={i18n.t('sidePanel.steps')}>
      {previous !== null && (
        <RouteLink room={room} to={{ view: 'exchange', id: previous.id }} rel="prev" class="step">
          <PreviousIcon />
          <StepText label={i18n.t('sidePanel.previous')} neighbour={previous} />
        </RouteLink>
      )}
      {next !== null && (
        <RouteLink room={room} to={{ view: 'exchange', id: next.id }} rel="next" class="step step-next">
          <StepText label={i18n.t('sidePanel.next')} neighbour={next} />
          <NextIcon />
        </RouteLink>
      )}
    </nav>
  );
}

function StepText({ label, neighbour }: { label: string; neighbour: Neighbour }) {
  return (
    <span class="step-text">
      <span class="soft">{label}</span>
      <span lang="nl">{[neighbour.group, neighbour.topic].filter(Boolean).join(': ') || neighbour.ordinal}</span>
    </span>
  );
}
