/** Text from the clipboard, for papers that come in a mail or a document. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { fingerprint } from '../../lib/corpus/ids.ts';
import type { OfferedFile } from '../../lib/library/offer/offer.ts';

export function PasteText({ disabled, onText }: { disabled: boolean; onText: (file: OfferedFile) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <details class="paste-place">
      <summary>{i18n.t('library.paste')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value ?? '';
          // Names the paper where it does not name itself, so another text must have another name.
          const name = `${i18n.t('library.pasted')} ${fingerprint(text).slice(0, 6)}`;
          if (text.trim() !== '') onText({ name, blob: new Blob([text]) });
        }}
      >
        <label for="pasted-text">{i18n.t('library.pasteLabel')}</label>
        <textarea id="pasted-text" ref={field} rows={6} lang="nl" spellcheck={false} />
        <button type="submit" class="kl-button" disabled={disabled}>
          {i18n.t('library.readText')}
        </button>
      </form>
    </details>
  );
}
