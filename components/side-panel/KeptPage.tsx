/** Bookmarks and notes, newest first, and the ways to take them along. */
import { i18n } from '#i18n';
import { source } from '../exchange/quote.ts';
import type { Kept, KeptContent } from './content.ts';
import { ExchangeLine } from './ExchangeLine.tsx';
import { type KeptFormat, keptFile } from './kept-export.ts';
import type { Room } from './room.ts';
import { moment } from './words.ts';

const FORMATS: readonly { readonly format: KeptFormat; readonly label: string }[] = [
  { format: 'markdown', label: 'Markdown' },
  { format: 'csv', label: 'CSV' },
  { format: 'bibtex', label: 'BibTeX' },
  { format: 'csl-json', label: 'CSL-JSON' },
];

export function KeptPage({ room, content }: { room: Room; content: KeptContent }) {
  const { kept } = content;
  return (
    <div class="kept">
      <h1 tabIndex={-1}>{i18n.t('sidePanel.keptTitle')}</h1>
      {kept.length === 0 ? (
        <p class="empty">{i18n.t('sidePanel.keptEmpty')}</p>
      ) : (
        <>
          <ul class="result-list">
            {kept.map((entry) => (
              <KeptEntry key={entry.note.exchangeId} room={room} entry={entry} />
            ))}
          </ul>
          <h2>{i18n.t('sidePanel.takeAlong')}</h2>
          <div class="button-row">
            {FORMATS.map(({ format, label }) => (
              <button
                key={format}
                type="button"
                class="kl-button"
                onClick={() => void keptFile(kept, format, source).then(room.ports.save)}
              >
                {label}
              </button>
            ))}
          </div>
          <p class="soft">{i18n.t('sidePanel.takeAlongExplained')}</p>
        </>
      )}
    </div>
  );
}

function KeptEntry({ room, entry: { note, shown } }: { room: Room; entry: Kept }) {
  const { exchangeId } = note;
  const remove = (): void => {
    void room.keep({ exchangeId, text: null, bookmarked: false });
    room.notice.value = {
      text: i18n.t('sidePanel.keptRemoved'),
      undo: () => {
        void room.keep(note).then(() => room.refresh());
      },
    };
  };
  return (
    <li class="result" data-exchange-id={exchangeId}>
      <ExchangeLine room={room} view={shown}>
        {note.text !== null && <p class="note-text">{note.text}</p>}
      </ExchangeLine>
      <p class="kept-foot soft">
        <time dateTime={note.changedAt}>{moment(note.changedAt)}</time>
        <button type="button" class="kl-text-button" onClick={remove}>
          {i18n.t('sidePanel.remove')}
        </button>
      </p>
    </li>
  );
}
