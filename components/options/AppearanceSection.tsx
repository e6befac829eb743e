/** Light or dark, and the size of long texts. */
import { i18n } from '#i18n';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './MarksSection.tsx';
import { Section } from './Section.tsx';

const SIZES = [
  { value: '0.9', key: 'options.appearance.small' },
  { value: '1', key: 'options.appearance.normal' },
  { value: '1.2', key: 'options.appearance.large' },
  { value: '1.5', key: 'options.appearance.larger' },
  { value: '2', key: 'options.appearance.largest' },
] as const;

export function AppearanceSection({ settings, change }: SettingsProps) {
  const nearest = SIZES.toSorted(
    (a, b) => Math.abs(Number(a.value) - settings.textSize) - Math.abs(Number(b.value) - settings.textSize),
  )[0];
  return (
    <Section id="appearance" title={i18n.t('options.appearance.title')}>
      <Choice
        legend={i18n.t('options.appearance.colours')}
        value={settings.appearance}
        onChange={(appearance) => change({ ...settings, appearance })}
        options={[
          { value: 'system', label: i18n.t('options.appearance.system') },
          { value: 'light', label: i18n.t('options.appearance.light') },
          { value: 'dark', label: i18n.t('options.appearance.dark') },
        ]}
      />
      <Choice
        legend={i18n.t('options.appearance.textSize')}
        value={nearest?.value ?? '1'}
        onChange={(size) => change({ ...settings, textSize: Number(size) })}
        options={SIZES.map(({ value, key }) => ({ value, label: i18n.t(key) }))}
      />
    </Section>
  );
}
