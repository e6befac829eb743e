/** Every surface in every state, on real text. The page lists them; screenshot tests open them one by one. */
import { CARD_SCENES } from './scenes/card.tsx';
import { DIAGNOSTICS_SCENES } from './scenes/diagnostics.tsx';
import { LIBRARY_SCENES } from './scenes/library.tsx';
import { OPTIONS_SCENES } from './scenes/options.tsx';
import { PANEL_SCENES } from './scenes/panel.tsx';
import { POPUP_SCENES } from './scenes/popup.tsx';
import type { Scene } from './scenes/scene.ts';
import { WELCOME_SCENES } from './scenes/welcome.tsx';

export const SCENES: Readonly<Record<string, Scene>> = {
  ...CARD_SCENES,
  ...POPUP_SCENES,
  ...PANEL_SCENES,
  ...OPTIONS_SCENES,
  ...WELCOME_SCENES,
  ...LIBRARY_SCENES,
  ...DIAGNOSTICS_SCENES,
};
