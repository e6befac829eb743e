import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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

/** Operators of the query language; these words are its own and the same in every language. */
const OPERATORS = [
  ['fractie:SP', 'group'],
  ['onderwerp:migratie', 'topic'],
  ['na:2023-10', 'after'],
  ['"met inachtneming van"', 'phrase'],
  ['asiel -Tunesië', 'without'],
] as const;

/** The keys of the popup and the operators of a query, behind `?`. */
export const Shortcuts: FunctionComponent<{ model: PopupModel }> = ({ model }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = model.help.value;
  useLayoutEffect(() => {
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
      <h3>{i18n.t('popup.operators')}</h3>
      <dl class="popup-operators">
        {OPERATORS.map(([example, what]) => (
          <div key={what}>
            <dt>
              <code lang="nl">{example}</code>
            </dt>
            <dd>{i18n.t(`popup.operator.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
};
