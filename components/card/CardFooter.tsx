import type { FunctionComponent, Ref } from 'preact';
import { i18n } from '#i18n';
import type { ExchangeView } from '../../lib/messages.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { quote } from '../exchange/quote.ts';
import { CopyIcon, MoreIcon, NextIcon, PanelIcon, PreviousIcon } from '../icons/icons.tsx';
import type { Place } from './trail.ts';

export interface CardFooterProps {
  readonly place: Place;
  readonly view: ExchangeView;
  readonly menu: boolean;
  /** The button that opens the menu. */
  readonly more: Ref<HTMLButtonElement>;
  onMenu(): void;
  onStep(by: number): void;
  onCopy(text: string): void;
  onPanel(): void;
}

/** Walking on the left, what can be done with the exchange on the right. */
export const CardFooter: FunctionComponent<CardFooterProps> = ({ place, view, menu, more, ...on }) => {
  const total = place.content.views.length;
  return (
    <footer class="kl-card-footer">
      {total > 1 ? (
        <>
          <IconButton
            label={i18n.t('card.previous')}
            shortcut="←"
            disabled={place.index === 0}
            onPress={() => on.onStep(-1)}
          >
            <PreviousIcon />
          </IconButton>
          <span role="status">{i18n.t('card.position', [`${place.index + 1}`, `${total}`])}</span>
          <IconButton
            label={i18n.t('card.next')}
            shortcut="→"
            disabled={place.index === total - 1}
            onPress={() => on.onStep(1)}
          >
            <NextIcon />
          </IconButton>
        </>
      ) : null}
      <span class="kl-spring" />
      <IconButton label={i18n.t('card.copy')} shortcut="c" onPress={() => on.onCopy(quote(view))}>
        <CopyIcon />
      </IconButton>
      <IconButton label={i18n.t('card.openPanel')} shortcut="o" onPress={on.onPanel}>
        <PanelIcon />
      </IconButton>
      <IconButton label={i18n.t('card.menu')} expanded={menu} onPress={on.onMenu} button={more}>
        <MoreIcon />
      </IconButton>
    </footer>
  );
};
