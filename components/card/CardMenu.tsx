import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExchangeView } from '../../lib/messages.ts';
import { source } from '../exchange/quote.ts';
import { CopyIcon, HelpIcon, MoveIcon, MuteIcon } from '../icons/icons.tsx';
import type { CardActions } from './actions.ts';
import type { Place } from './trail.ts';

export interface CardMenuProps {
  readonly place: Place;
  readonly view: ExchangeView;
  readonly pinned: boolean;
  readonly actions: CardActions;
  onCopy(text: string): void;
  onNotice(text: string): void;
}

/** What is asked for less often. It opens in the card's own flow: a menu over a card over a page would be one layer too many. */
export const CardMenu: FunctionComponent<CardMenuProps> = ({ place, view, pinned, actions, onCopy, onNotice }) => {
  const [why, setWhy] = useState(false);
  const [muted, setMuted] = useState(false);
  const { termId, heading } = place.content;
  const menu = useRef<HTMLDivElement>(null);
  // It stands before the button that opens it: Tab alone would lead away from it.
  useLayoutEffect(() => menu.current?.querySelector('button')?.focus(), []);
  return (
    <div class="kl-card-menu" ref={menu}>
      <button type="button" onClick={() => onCopy(source(view))}>
        <CopyIcon /> {i18n.t('card.copySource')}
      </button>
      {pinned && actions.move !== undefined ? (
        <button type="button" onClick={() => actions.move?.()}>
          <MoveIcon /> {i18n.t('card.move')}
        </button>
      ) : null}
      {place.content.why === null ? null : (
        <button type="button" aria-expanded={why} onClick={() => setWhy(!why)}>
          <HelpIcon /> {i18n.t('card.why')}
        </button>
      )}
      {why && place.content.why !== null ? (
        <p>
          {place.content.why.form.toLowerCase() === heading.toLowerCase()
            ? i18n.t('card.whySame', [heading])
            : i18n.t('card.whyForm', [place.content.why.form, heading])}{' '}
          {place.content.why.contextWords.length > 0
            ? i18n.t('card.whyContext', [place.content.why.contextWords.join(', ')])
            : i18n.t('card.whyOrder')}
        </p>
      ) : null}
      {termId === null || place.pointed ? null : (
        <button
          type="button"
          onClick={() => {
            actions.mute(termId, !muted);
            setMuted(!muted);
            onNotice(muted ? '' : i18n.t('card.muted', [heading]));
          }}
        >
          <MuteIcon /> {i18n.t(muted ? 'card.unmute' : 'card.mute')}
        </button>
      )}
    </div>
  );
};
