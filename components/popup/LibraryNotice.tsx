import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import { LibraryTrouble } from '../states/LibraryTrouble.tsx';
import type { PopupModel } from './popup-model.ts';

/** The library being built, or in trouble: what that means for the reader and what to do. */
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
    <LibraryTrouble reason={library.reason} served={library.reason !== 'bundled'} onRepair={() => model.repair()} />
  );
};
