/** The welcome page, with and without the question for access. */
import { signal } from '@preact/signals';
import { type Access, Welcome, type WelcomePorts } from '../../welcome/Welcome.tsx';
import type { Scene } from './scene.ts';

const dress = () => Promise.all([import('../../page/dress-page.ts'), import('../../welcome/welcome.css')]);

function welcome(access: Access): Scene {
  const ports: WelcomePorts = {
    access: signal(access),
    askAccess: async () => {},
    openKeys: signal('Alt+Shift+K'),
    openPanel: () => {},
    openOptions: () => {},
  };
  return { dress, draw: () => <Welcome ports={ports} /> };
}

export const WELCOME_SCENES: Readonly<Record<string, Scene>> = {
  welcome: welcome('given'),
  'welcome-access': welcome('wanted'),
  'welcome-refused': welcome('refused'),
};
