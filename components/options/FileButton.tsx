/** A button that asks for a file and hands on its text. */
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LARGEST_BACKUP_BYTES } from '../../lib/library/backup.ts';

export interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string) => void;
  readonly say: (text: string) => void;
}

export function FileButton({ label, accept, onText, say }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const read = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    if (input.current === null || file === undefined) return;
    try {
      if (file.size > LARGEST_BACKUP_BYTES) say(i18n.t('options.fileTooLarge'));
      else onText(await file.text());
    } catch (error) {
      console.error(new Error('The chosen file could not be read', { cause: error }));
      say(i18n.t('options.fileUnreadable'));
    } finally {
      // The same file chosen again is a new choice.
      input.current.value = '';
    }
  };
  return (
    <>
      <button type="button" class="kl-button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input ref={input} type="file" accept={accept} hidden onChange={() => void read()} />
    </>
  );
}
