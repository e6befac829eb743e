/** A sentence at the foot of a page that says what was done, with the way back. It stays until it is closed or replaced. */
import type { Signal } from '@preact/signals';
import { i18n } from '#i18n';
import { CloseIcon } from '../icons/icons.tsx';
import './notice.css';

export interface Notice {
  readonly text: string;
  readonly undo?: () => void;
}

export function NoticeBar({ notice }: { notice: Signal<Notice | null> }) {
  const shown = notice.value;
  const close = (): void => {
    notice.value = null;
  };
  return (
    <div class="notice-place" role="status">
      {shown !== null && (
        <div class="notice">
          <span>{shown.text}</span>
          {shown.undo !== undefined && (
            <button
              type="button"
              class="notice-undo"
              onClick={() => {
                close();
                shown.undo?.();
              }}
            >
              {i18n.t('notice.undo')}
            </button>
          )}
          <button type="button" class="notice-close" onClick={close} aria-label={i18n.t('notice.close')}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
