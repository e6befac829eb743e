/** When the card opens under the pointer. */
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Choice } from './Choice.tsx';
import type { SettingsProps } from './MarksSection.tsx';
import { Section } from './Section.tsx';

/** Finer steps than this nobody can tell apart. */
const STEP_MS = 50;

export function HoverSection({ settings, change }: SettingsProps) {
  const id = useId();
  const { hover } = settings;
  const seconds = new Intl.NumberFormat(i18n.t('locale'), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 2,
  }).format(hover.delay / 1000);
  return (
    <Section id="hover" title={i18n.t('options.hover.title')}>
      <div class="range-row">
        <label for={id}>{i18n.t('options.hover.delay')}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={2000}
          step={STEP_MS}
          value={hover.delay}
          aria-valuetext={seconds}
          onInput={(event) =>
            change({ ...settings, hover: { ...hover, delay: Math.round(event.currentTarget.valueAsNumber) } })
          }
        />
        <output for={id}>{seconds}</output>
      </div>
      <Choice
        legend={i18n.t('options.hover.modifier')}
        hint={i18n.t('options.hover.modifierHint')}
        value={hover.modifier}
        onChange={(modifier) => change({ ...settings, hover: { ...hover, modifier } })}
        options={[
          { value: 'none', label: i18n.t('options.hover.none') },
          { value: 'alt', label: 'Alt' },
          { value: 'ctrl', label: 'Ctrl' },
          { value: 'shift', label: 'Shift' },
        ]}
      />
    </Section>
  );
}
