/** The options page: every change counts at once, everything can be undone. */
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';
import { type Notice, NoticeBar } from '../notice/NoticeBar.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { HiddenTermsSection } from './HiddenTermsSection.tsx';
import { HoverSection } from './HoverSection.tsx';
import { LibrarySection } from './LibrarySection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import type { OptionsPorts } from './ports.ts';
import { SearchesSection } from './SearchesSection.tsx';
import { ShortcutsSection } from './ShortcutsSection.tsx';
import { SitesSection } from './SitesSection.tsx';

const CONTENTS = [
  ['marks', 'options.marks.title'],
  ['hover', 'options.hover.title'],
  ['sites', 'options.sites.title'],
  ['hidden-terms', 'options.hidden.title'],
  ['appearance', 'options.appearance.title'],
  ['shortcuts', 'options.shortcuts.title'],
  ['library', 'options.library.title'],
  ['searches', 'options.searches.title'],
  ['backup', 'options.backup.title'],
  ['privacy', 'options.privacy.title'],
] as const;

export function Options({ ports }: { ports: OptionsPorts }) {
  const notice = useSignal<Notice | null>(null);
  const say = (text: string, undo?: () => void): void => {
    notice.value = undo === undefined ? { text } : { text, undo };
  };
  const change = (settings: Settings): void => {
    ports.setSettings(settings).catch((error: unknown) => {
      console.error(new Error('Settings could not be stored', { cause: error }));
      say(i18n.t('options.notStored'));
    });
  };
  const settings = ports.settings.value;
  return (
    <div class="options">
      <header class="options-head">
        <h1>{i18n.t('options.title')}</h1>
        <p class="soft">{i18n.t('options.savedAtOnce')}</p>
      </header>
      <nav class="options-contents" aria-label={i18n.t('options.contents')}>
        <ul>
          {CONTENTS.map(([id, key]) => (
            <li key={id}>
              <a href={`#${id}`}>{i18n.t(key)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <MarksSection settings={settings} change={change} />
        <HoverSection settings={settings} change={change} />
        <SitesSection settings={settings} change={change} ports={ports} say={say} />
        <HiddenTermsSection settings={settings} change={change} ports={ports} say={say} />
        <AppearanceSection settings={settings} change={change} />
        <ShortcutsSection ports={ports} />
        <LibrarySection ports={ports} say={say} />
        <SearchesSection settings={settings} change={change} say={say} />
        <BackupSection settings={settings} change={change} ports={ports} say={say} />
        <PrivacySection />
      </main>
      <NoticeBar notice={notice} />
    </div>
  );
}
