/**
 * The card that stands beside a marked term: who asked what, what was answered, where it is written down.
 *
 * Data in as props, events out through `actions`; no I/O. Its style sheet is `card.css`, imported `?inline` by whoever mounts it in a
 * shadow root. Sizes itself: at a glance within 280 px, with full texts up to the height its host leaves (`--kl-card-height`).
 */
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import { EmptyState } from '../states/EmptyState.tsx';
import { Skeleton } from '../states/Skeleton.tsx';
import type { CardActions, CardState } from './actions.ts';
import { Reading } from './Reading.tsx';

export interface CardProps {
  readonly state: CardState;
  readonly pinned: boolean;
  readonly appearance: Settings['appearance'];
  readonly actions: CardActions;
}

/** A number that changes whenever `value` is another one: the key that makes a new content start from its first exchange. */
function useEdition(value: unknown): number {
  const seen = useRef({ value, edition: 0 });
  if (seen.current.value !== value) seen.current = { value, edition: seen.current.edition + 1 };
  return seen.current.edition;
}

const Plain: FunctionComponent<{ heading: string; actions: CardActions; children: ComponentChildren }> = (props) => (
  <>
    <header class="kl-card-header">
      <h2 class="kl-card-title">{props.heading}</h2>
      <IconButton label={i18n.t('card.close')} onPress={() => props.actions.close()}>
        <CloseIcon />
      </IconButton>
    </header>
    <div class="kl-card-body">{props.children}</div>
  </>
);

export const Card: FunctionComponent<CardProps> = ({ state, pinned, appearance, actions }) => {
  const edition = useEdition(state.kind === 'ready' ? state.content : null);
  const keys = useRef<((event: KeyboardEvent) => void) | null>(null);
  const heading = state.kind === 'ready' ? state.content.heading : state.heading;
  return (
    <div
      class="kl kl-card"
      role="dialog"
      aria-label={i18n.t('card.label', [heading])}
      aria-busy={state.kind === 'loading'}
      data-appearance={appearance}
      data-pinned={pinned}
      tabIndex={-1}
      // Here and not on what it holds: a card that was just opened has the focus itself.
      onKeyDown={(event) => keys.current?.(event)}
    >
      {state.kind === 'ready' && state.content.views.length > 0 ? (
        <Reading key={edition} content={state.content} pinned={pinned} actions={actions} keys={keys} />
      ) : (
        <Plain heading={heading} actions={actions}>
          {state.kind === 'loading' ? (
            <Skeleton label={i18n.t('card.loading')} />
          ) : state.kind === 'failed' ? (
            <EmptyState title={i18n.t(state.reason === 'gone' ? 'card.gone' : 'card.failed')}>
              <p>{i18n.t(state.reason === 'gone' ? 'card.goneNext' : 'card.failedNext')}</p>
              {actions.retry === undefined || state.reason === 'gone' ? null : (
                <button type="button" class="kl-button" onClick={() => actions.retry?.()}>
                  {i18n.t('card.retry')}
                </button>
              )}
            </EmptyState>
          ) : (
            <EmptyState title={i18n.t('card.empty')}>
              <p>{i18n.t('card.emptyNext')}</p>
              <button type="button" class="kl-button" onClick={() => actions.openPanel({ query: heading })}>
                {i18n.t('card.searchOn')}
              </button>
            </EmptyState>
          )}
        </Plain>
      )}
    </div>
  );
};
