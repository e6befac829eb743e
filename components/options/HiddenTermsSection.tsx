/** Terms that the reader does not want to see marked any more. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingsProps } from './MarksSection.tsx';
import type { OptionsPorts } from './ports.ts';
import { Section } from './Section.tsx';

export interface HiddenTermsSectionProps extends SettingsProps {
  readonly ports: Pick<OptionsPorts, 'termLabels'>;
  readonly say: (text: string, undo?: () => void) => void;
}

export function HiddenTermsSection({ settings, change, ports, say }: HiddenTermsSectionProps) {
  const { mutedTerms } = settings;
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    ports.termLabels(mutedTerms).then(
      (found) => {
        if (current) setLabels(found);
      },
      (error: unknown) => console.error(new Error('The names of hidden terms could not be read', { cause: error })),
    );
    return () => {
      current = false;
    };
  }, [mutedTerms, ports]);
  return (
    <Section id="hidden-terms" title={i18n.t('options.hidden.title')}>
      {mutedTerms.length === 0 ? (
        <p class="hint">{i18n.t('options.hidden.none')}</p>
      ) : (
        <ul class="item-list">
          {mutedTerms.map((id) => {
            const label = labels.get(id) ?? id;
            return (
              <li key={id}>
                <span lang="nl">{label}</span>
                <button
                  type="button"
                  class="kl-text-button"
                  aria-label={i18n.t('options.hidden.showThis', [label])}
                  onClick={() => {
                    change({ ...settings, mutedTerms: mutedTerms.filter((other) => other !== id) });
                    say(i18n.t('options.hidden.shown', [label]), () => change(settings));
                  }}
                >
                  {i18n.t('options.hidden.show')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
