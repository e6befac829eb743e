/** What can be done with the exchange that is open: keep, copy, find within, larger or smaller letters. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../controls/IconButton.tsx';
import { quote } from '../exchange/quote.ts';
import { BookmarkedIcon, BookmarkIcon, CopyIcon, SearchIcon } from '../icons/icons.tsx';
import type { ExchangeContent } from './content.ts';
import { FindBar } from './FindBar.tsx';
import type { Room } from './room.ts';

/** Text sizes that the two buttons step through, as factors. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export interface ExchangeToolsProps {
  readonly room: Room;
  readonly content: ExchangeContent;
  readonly article: RefObject<HTMLElement | null>;
}

export function ExchangeTools({ room, content, article }: ExchangeToolsProps) {
  const [finding, setFinding] = useState(false);
  const { exchange } = content.shown;
  const bookmarked = content.note?.bookmarked ?? false;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f') {
        event.preventDefault();
        setFinding(true);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const keep = (next: boolean): void => {
    const change = { exchangeId: exchange.id, text: content.note?.text ?? null };
    room.keep({ ...change, bookmarked: next }).catch((error: unknown) => {
      console.error(new Error('A bookmark could not be stored', { cause: error }));
      room.notice.value = { text: i18n.t('sidePanel.noteFailed') };
    });
    room.notice.value = {
      text: i18n.t(next ? 'sidePanel.bookmarkSet' : 'sidePanel.bookmarkGone'),
      undo: () => void room.keep({ ...change, bookmarked: !next }),
    };
  };
  const copy = async (): Promise<void> => {
    await room.ports.copy(quote(content.shown));
    room.notice.value = { text: i18n.t('sidePanel.citationCopied') };
  };
  return (
    <>
      <div class="exchange-tools">
        <IconButton label={i18n.t('sidePanel.bookmark')} pressed={bookmarked} onPress={() => keep(!bookmarked)}>
          {bookmarked ? <BookmarkedIcon /> : <BookmarkIcon />}
        </IconButton>
        <IconButton label={i18n.t('sidePanel.copyCitation')} onPress={() => void copy()}>
          <CopyIcon />
        </IconButton>
        <IconButton label={i18n.t('sidePanel.find')} expanded={finding} onPress={() => setFinding(!finding)}>
          <SearchIcon />
        </IconButton>
        <TextSize room={room} />
      </div>
      {finding && <FindBar article={article} close={() => setFinding(false)} />}
    </>
  );
}

function TextSize({ room }: { room: Room }) {
  const settings = room.ports.settings.value;
  const smaller = SIZES.findLast((size) => size < settings.textSize);
  const larger = SIZES.find((size) => size > settings.textSize);
  const set = (textSize: number | undefined): void => {
    if (textSize !== undefined) void room.ports.setSettings({ ...settings, textSize });
  };
  return (
    <span class="text-size">
      <IconButton label={i18n.t('sidePanel.smaller')} disabled={smaller === undefined} onPress={() => set(smaller)}>
        <span class="letter-small" aria-hidden="true">
          A
        </span>
      </IconButton>
      <IconButton label={i18n.t('sidePanel.larger')} disabled={larger === undefined} onPress={() => set(larger)}>
        <span class="letter-large" aria-hidden="true">
          A
        </span>
      </IconButton>
    </span>
  );
}
