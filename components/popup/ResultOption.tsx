import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { Matches } from '../passage/Matches.tsx';
import type { FoundExchange } from '../search/search-session.ts';
import type { PopupModel } from './popup-model.ts';
import { resultElementId } from './result-id.ts';

export interface ResultOptionProps {
  readonly found: FoundExchange;
  readonly model: PopupModel;
}

/** One result: who asked, the words that matched, where it stands. Keys reach it through the search field. */
export const ResultOption: FunctionComponent<ResultOptionProps> = ({ found: { hit, view }, model }) => {
  const { exchange, pointsTo } = view;
  const chosen = model.order.value[model.chosen.value] === exchange.id;
  const target = pointsTo[0]?.exchange.group;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      role="option"
      id={resultElementId(exchange.id)}
      class="popup-result"
      aria-selected={chosen}
      data-exchange-id={exchange.id}
      onClick={() => model.openExchange(exchange.id)}
    >
      <p class="popup-snippet">
        <span class="kl-hidden">{i18n.t('exchange.askedBy')} </span>
        <span class="kl-chip">{exchange.group ?? i18n.t('exchange.groupUnknown')}</span>{' '}
        <span lang="nl">
          <Matches text={hit.snippet.text} matches={hit.snippet.matches} />
        </span>
      </p>
      {hit.similar.length === 0 && hit.pointsTo.length === 0 ? null : (
        <p class="popup-result-note">
          {hit.pointsTo.length > 0 && target != null ? i18n.t('card.pointsTo', [target]) : null}
          {hit.similar.length > 0 ? ` ${i18n.t('popup.similar', hit.similar.length)}` : null}
        </p>
      )}
    </div>
  );
};
