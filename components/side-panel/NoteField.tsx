/** One's own note on an exchange. It is stored while typing; there is nothing to press. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Note } from '../../lib/library/reader.ts';
import type { Room } from './room.ts';

/** Typing rests this long before a note is stored. */
const REST_MS = 600;
/** The longest note that is stored (the protocol refuses more). */
const LONGEST_NOTE = 20_000;

type Stored = 'untouched' | 'storing' | 'stored' | 'failed';

export function NoteField({ room, exchangeId, note }: { room: Room; exchangeId: string; note: Note | null }) {
  const id = useId();
  const [stored, setStored] = useState<Stored>('untouched');
  const pending = useRef<{ readonly timer: number; readonly store: () => void } | null>(null);
  const bookmarked = useRef(false);
  bookmarked.current = note?.bookmarked ?? false;

  useEffect(() => {
    // Leaving the exchange, or closing the panel, must not cost the last words.
    const storeNow = (): void => {
      if (pending.current === null) return;
      clearTimeout(pending.current.timer);
      pending.current.store();
      pending.current = null;
    };
    addEventListener('pagehide', storeNow);
    return () => {
      removeEventListener('pagehide', storeNow);
      storeNow();
    };
  }, []);

  const type = (text: string): void => {
    setStored('storing');
    if (pending.current !== null) clearTimeout(pending.current.timer);
    const store = (): void => {
      pending.current = null;
      room
        .keep({ exchangeId, text: text.trim() === '' ? null : text, bookmarked: bookmarked.current })
        .then(() => setStored('stored'))
        .catch((error: unknown) => {
          console.error(new Error('A note could not be stored', { cause: error }));
          setStored('failed');
        });
    };
    pending.current = { store, timer: window.setTimeout(store, REST_MS) };
  };

  return (
    <section class="exchange-extra note" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <label for={id}>{i18n.t('sidePanel.note')}</label>
      </h2>
      <textarea
        id={id}
        rows={4}
        maxLength={LONGEST_NOTE}
        defaultValue={note?.text ?? ''}
        placeholder={i18n.t('sidePanel.notePlaceholder')}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="soft note-state" role="status">
        {stored === 'stored' && i18n.t('sidePanel.noteStored')}
        {stored === 'failed' && i18n.t('sidePanel.noteFailed')}
      </p>
    </section>
  );
}
