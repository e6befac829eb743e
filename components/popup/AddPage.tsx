import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { PopupPorts } from './ports.ts';

/** Taking the page that is being read into the library, where it may well be a parliamentary paper. */
export const AddPage: FunctionComponent<{ ports: Pick<PopupPorts, 'paperPage' | 'addPage'> }> = ({ ports }) =>
  ports.paperPage ? (
    <section class="popup-section">
      <button type="button" class="kl-button" onClick={() => ports.addPage()}>
        {i18n.t('popup.addPage')}
      </button>
    </section>
  ) : null;
