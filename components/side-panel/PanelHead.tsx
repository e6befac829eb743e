/** The head of the panel: way back, the one search field, and the three places that are always there. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackIcon, SearchIcon, SettingsIcon } from '../icons/icons.tsx';
import { RouteLink } from './RouteLink.tsx';
import type { Room } from './room.ts';
import { addressOf, type Route } from './route.ts';

export function PanelHead({ room, canGoBack, back }: { room: Room; canGoBack: boolean; back: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const route = room.route.value;
  const query = route.view === 'results' ? route.query : '';
  useEffect(() => {
    // The field shows where the reader is, but never changes under the fingers of someone who types.
    if (field.current !== null && document.activeElement !== field.current) field.current.value = query;
  }, [query]);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const search = (value: string): void => {
    const next: Route = value.trim() === '' ? { view: 'page' } : { view: 'results', query: value };
    room.go(next, { replace: room.route.peek().view === 'results' });
  };
  return (
    <header class="panel-head">
      <div class="panel-search">
        {canGoBack && (
          <button
            type="button"
            class="kl-icon-button"
            onClick={back}
            aria-label={i18n.t('sidePanel.back')}
            title={i18n.t('sidePanel.back')}
          >
            <BackIcon />
          </button>
        )}
        <search class="panel-field">
          <SearchIcon />
          <input
            ref={field}
            type="search"
            defaultValue={query}
            maxLength={500}
            aria-label={i18n.t('sidePanel.search')}
            placeholder={i18n.t('sidePanel.searchPlaceholder')}
            spellcheck={false}
            autocomplete="off"
            enterkeyhint="search"
            onInput={(event) => search(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') {
                const first = document.querySelector<HTMLElement>('main .result a');
                if (first === null) return;
                event.preventDefault();
                first.focus();
              }
            }}
          />
        </search>
        <button
          type="button"
          class="kl-icon-button"
          onClick={() => room.ports.openOptions()}
          aria-label={i18n.t('sidePanel.options')}
          title={i18n.t('sidePanel.options')}
        >
          <SettingsIcon />
        </button>
      </div>
      <nav class="panel-places" aria-label={i18n.t('sidePanel.places')}>
        <Place room={room} to={{ view: 'page' }} label={i18n.t('sidePanel.thisPage')} />
        <Place room={room} to={{ view: 'papers' }} label={i18n.t('sidePanel.papers')} />
        <Place room={room} to={{ view: 'kept' }} label={i18n.t('sidePanel.kept')} />
      </nav>
    </header>
  );
}

function Place({ room, to, label }: { room: Room; to: Route; label: string }) {
  const here = addressOf(room.route.value) === addressOf(to);
  return (
    <RouteLink room={room} to={to} class="panel-place" current={here}>
      {label}
    </RouteLink>
  );
}
