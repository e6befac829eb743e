/** Recent searches: kept on this machine, or not at all. */
import { i18n } from '#i18n';
import type { SettingsProps } from './MarksSection.tsx';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';

export interface SearchesSectionProps extends SettingsProps {
  readonly say: (text: string, undo?: () => void) => void;
}

export function SearchesSection({ settings, change, say }: SearchesSectionProps) {
  const { recentSearches } = settings;
  const erase = (enabled: boolean, text: string): void => {
    change({ ...settings, recentSearches: { enabled, queries: [] } });
    if (recentSearches.queries.length > 0) say(text, () => change(settings));
  };
  return (
    <Section id="searches" title={i18n.t('options.searches.title')}>
      <Switch
        label={i18n.t('options.searches.enabled')}
        hint={i18n.t('options.searches.hint')}
        checked={recentSearches.enabled}
        onChange={(enabled) => {
          if (enabled) change({ ...settings, recentSearches: { ...recentSearches, enabled } });
          else erase(false, i18n.t('options.searches.erased'));
        }}
      />
      <button
        type="button"
        class="kl-button"
        disabled={recentSearches.queries.length === 0}
        onClick={() => erase(recentSearches.enabled, i18n.t('options.searches.erased'))}
      >
        {i18n.t('options.searches.erase', recentSearches.queries.length)}
      </button>
    </Section>
  );
}
