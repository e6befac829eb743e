/** Finding words within the exchange. The side panel has no find bar of the browser's own. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../controls/IconButton.tsx';
import { CloseIcon, NextIcon, PreviousIcon } from '../icons/icons.tsx';
import { paintFinds, rangesOf } from './find-within.ts';

interface Finds {
  readonly ranges: readonly Range[];
  readonly current: number;
  readonly query: string;
}

const NO_FINDS: Finds = { ranges: [], current: 0, query: '' };

export function FindBar({ article, close }: { article: RefObject<HTMLElement | null>; close: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [finds, setFinds] = useState(NO_FINDS);
  // Before the next key arrives: whoever types on after Ctrl+F loses nothing.
  useLayoutEffect(() => {
    field.current?.focus();
    return () => paintFinds([], 0);
  }, []);
  useEffect(() => paintFinds(finds.ranges, finds.current), [finds]);
  const look = (query: string): void => {
    setFinds({ query, current: 0, ranges: article.current === null ? [] : rangesOf(article.current, query) });
  };
  const step = (by: number): void => {
    const { length } = finds.ranges;
    if (length > 0) setFinds({ ...finds, current: (finds.current + by + length) % length });
  };
  const blank = finds.query.trim() === '';
  return (
    <div class="find-bar" data-unsearched>
      <input
        ref={field}
        type="text"
        aria-label={i18n.t('sidePanel.find')}
        placeholder={i18n.t('sidePanel.find')}
        spellcheck={false}
        autocomplete="off"
        maxLength={200}
        onInput={(event) => look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') close();
          else return;
          event.preventDefault();
        }}
      />
      <span class="soft find-count" role="status">
        {blank
          ? ''
          : finds.ranges.length === 0
            ? i18n.t('sidePanel.findNone')
            : i18n.t('sidePanel.findCount', [finds.current + 1, finds.ranges.length])}
      </span>
      <IconButton label={i18n.t('sidePanel.findPrevious')} disabled={blank} onPress={() => step(-1)}>
        <PreviousIcon />
      </IconButton>
      <IconButton label={i18n.t('sidePanel.findNext')} disabled={blank} onPress={() => step(1)}>
        <NextIcon />
      </IconButton>
      <IconButton label={i18n.t('sidePanel.findClose')} onPress={close}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
