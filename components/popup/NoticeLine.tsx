import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { PopupModel } from './popup-model.ts';

/** One sentence on what was just done, with the way back where there is one. */
export const NoticeLine: FunctionComponent<{ model: PopupModel }> = ({ model }) => {
  const notice = model.notice.value;
  return (
    <div class="popup-notice" role="status">
      {notice === null ? null : (
        <>
          <span>{i18n.t(`popup.notice.${notice.text}`)}</span>
          {notice.undo === null ? null : (
            <button type="button" class="kl-text-button" onClick={notice.undo}>
              {i18n.t('popup.undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
};
