import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { WarningIcon } from '../icons/icons.tsx';
import type { PopupModel } from './popup-model.ts';

/** The library being built, or damaged: what that means for the reader and what to do. */
export const LibraryNotice: FunctionComponent<{ model: PopupModel }> = ({ model }) => {
  const library = model.library.value;
  if (library?.state === 'building') {
    return (
      <div class="popup-library">
        <label>
          <span>{i18n.t('popup.building')}</span>
          <progress value={library.done} max={Math.max(library.total, 1)} />
        </label>
      </div>
    );
  }
  if (library?.state !== 'damaged') return null;
  return (
    <div class="popup-library popup-damaged" role="alert">
      <WarningIcon />
      <div>
        <p>{i18n.t('popup.damaged')}</p>
        <button type="button" class="kl-button" onClick={() => void model.repair()}>
          {i18n.t('popup.repair')}
        </button>
      </div>
    </div>
  );
};
