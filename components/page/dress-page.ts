/** What every page of the extension does first: speak the reader's language and wear the colours that were chosen. */
import { effect, type ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';
import '../../assets/styles/tokens.css';
import '../../assets/styles/page.css';
import '../controls/controls.css';
import '../exchange/exchange.css';
import '../passage/passage.css';
import '../states/states.css';

/** Keeps language and appearance of the document in step with the settings, for as long as the document lives. */
export function dressPage(settings: ReadonlySignal<Settings>): void {
  document.documentElement.lang = i18n.t('locale');
  effect(() => {
    document.documentElement.dataset.appearance = settings.value.appearance;
  });
}
