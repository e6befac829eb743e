import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { ExchangeView } from '../../lib/messages.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { Asked } from '../exchange/Asked.tsx';
import { BackIcon, CloseIcon, PinIcon } from '../icons/icons.tsx';
import type { CardActions } from './actions.ts';
import type { Place } from './trail.ts';

export interface CardHeaderProps {
  readonly place: Place;
  readonly view: ExchangeView;
  readonly pinned: boolean;
  readonly actions: CardActions;
  readonly onBack: (() => void) | null;
}

/** Term, who asked and on what; a pinned card is dragged by it. */
export const CardHeader: FunctionComponent<CardHeaderProps> = ({ place, view, pinned, actions, onBack }) => (
  <header
    class="kl-card-header"
    onPointerDown={(event) => {
      if (pinned && !(event.target as Element).closest('button, a')) actions.drag?.(event);
    }}
  >
    {onBack === null ? null : (
      <IconButton label={i18n.t('card.back')} onPress={onBack}>
        <BackIcon />
      </IconButton>
    )}
    <h2 class="kl-card-title" lang="nl">
      {place.pointed
        ? i18n.t('card.answerTo', [view.exchange.group ?? i18n.t('exchange.groupUnknown')])
        : place.content.heading}
    </h2>
    <IconButton
      label={i18n.t(pinned ? 'card.unpin' : 'card.pin')}
      shortcut="p"
      pressed={pinned}
      onPress={() => actions.pin(!pinned)}
    >
      <PinIcon />
    </IconButton>
    <IconButton label={i18n.t('card.close')} onPress={() => actions.close()}>
      <CloseIcon />
    </IconButton>
    {place.content.expansion === null || place.pointed ? null : (
      <p class="kl-card-expansion" lang="nl">
        {place.content.expansion}
      </p>
    )}
    <Asked exchange={view.exchange} />
  </header>
);
