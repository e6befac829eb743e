import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../controls/IconButton.tsx';
import { CloseIcon } from '../icons/icons.tsx';
import type { PopupModel } from './popup-model.ts';

const ROWS = [
  [['↑', '↓'], 'choose'],
  [['Enter'], 'open'],
  [['Ctrl', 'Enter'], 'openAll'],
  [['Esc'], 'clear'],
  [['/'], 'focus'],
  [['?'], 'list'],
] as const;

/** The keys of the popup, behind `?`. */
export const Shortcuts: FunctionComponent<{ model: PopupModel }> = ({ model }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = model.help.value;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const close = () => {
    model.help.value = false;
  };
  return (
    <dialog ref={dialog} class="popup-help" aria-labelledby="shortcuts-title" onClose={close}>
      <header>
        <h2 id="shortcuts-title">{i18n.t('popup.shortcuts')}</h2>
        <IconButton label={i18n.t('card.close')} onPress={close}>
          <CloseIcon />
        </IconButton>
      </header>
      <dl>
        {ROWS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n.t(`popup.key.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
};
