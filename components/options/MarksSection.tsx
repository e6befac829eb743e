/** How terms are marked on a page, with an example that changes along. */
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';
import { Choice } from './Choice.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';

export interface SettingsProps {
  readonly settings: Settings;
  readonly change: (settings: Settings) => void;
}

export function MarksSection({ settings, change }: SettingsProps) {
  const { marks } = settings;
  const set = (part: Partial<Settings['marks']>): void => change({ ...settings, marks: { ...marks, ...part } });
  return (
    <Section id="marks" title={i18n.t('options.marks.title')}>
      <Switch
        label={i18n.t('options.marks.enabled')}
        hint={i18n.t('options.marks.enabledHint')}
        checked={marks.enabled}
        onChange={(enabled) => set({ enabled })}
      />
      <MarkPreview marks={marks} />
      <Choice
        legend={i18n.t('options.marks.style')}
        value={marks.style}
        onChange={(style) => set({ style })}
        options={[
          { value: 'underline', label: i18n.t('options.marks.underline') },
          { value: 'dotted', label: i18n.t('options.marks.dotted') },
          { value: 'wavy', label: i18n.t('options.marks.wavy') },
          { value: 'background', label: i18n.t('options.marks.background') },
        ]}
      />
      <Choice
        legend={i18n.t('options.marks.colour')}
        hint={i18n.t('options.marks.colourHint')}
        value={marks.colour}
        onChange={(colour) => set({ colour })}
        options={[
          { value: 'auto', label: i18n.t('options.marks.auto') },
          { value: 'blue', label: i18n.t('options.marks.blue') },
          { value: 'orange', label: i18n.t('options.marks.orange') },
          { value: 'green', label: i18n.t('options.marks.green') },
          { value: 'purple', label: i18n.t('options.marks.purple') },
          { value: 'grey', label: i18n.t('options.marks.grey') },
        ]}
      />
      <Choice
        legend={i18n.t('options.marks.density')}
        value={marks.density}
        onChange={(density) => set({ density })}
        options={[
          { value: 'all', label: i18n.t('options.marks.all') },
          { value: 'section', label: i18n.t('options.marks.section') },
          { value: 'page', label: i18n.t('options.marks.page') },
        ]}
      />
      <Choice
        legend={i18n.t('options.marks.languages')}
        hint={i18n.t('options.marks.languagesHint')}
        value={settings.languages}
        onChange={(languages) => change({ ...settings, languages })}
        options={[
          { value: 'dutch', label: i18n.t('options.marks.dutch') },
          { value: 'all', label: i18n.t('options.marks.allLanguages') },
        ]}
      />
    </Section>
  );
}
