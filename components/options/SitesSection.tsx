/** Where Kamerlens reads along: everywhere but on the sites listed, or only there. */
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';
import { Choice } from './Choice.tsx';
import { FileButton } from './FileButton.tsx';
import type { SettingsProps } from './MarksSection.tsx';
import type { OptionsPorts } from './ports.ts';
import { Section } from './Section.tsx';
import { MOST_SITES, readSiteList, sitePatternOf } from './site-pattern.ts';

export interface SitesSectionProps extends SettingsProps {
  readonly ports: Pick<OptionsPorts, 'save'>;
  readonly say: (text: string, undo?: () => void) => void;
}

export function SitesSection({ settings, change, ports, say }: SitesSectionProps) {
  const { sites } = settings;
  const set = (part: Partial<Settings['sites']>): void => change({ ...settings, sites: { ...sites, ...part } });
  const remove = (pattern: string): void => {
    set({ patterns: sites.patterns.filter((other) => other !== pattern) });
    say(i18n.t('options.sites.removed', [pattern]), () => change(settings));
  };
  const importList = (text: string): void => {
    const { patterns, wrong } = readSiteList(text);
    const added = patterns.filter((pattern) => !sites.patterns.includes(pattern));
    const room = Math.max(0, MOST_SITES - sites.patterns.length);
    set({ patterns: [...sites.patterns, ...added.slice(0, room)] });
    const skipped = wrong.length === 0 ? '' : ` ${i18n.t('options.sites.skipped', wrong.length)}`;
    say(i18n.t('options.sites.imported', Math.min(room, added.length)) + skipped, () => change(settings));
  };
  return (
    <Section id="sites" title={i18n.t('options.sites.title')}>
      <Choice
        legend={i18n.t('options.sites.mode')}
        value={sites.mode}
        onChange={(mode) => set({ mode })}
        options={[
          { value: 'block', label: i18n.t('options.sites.block') },
          { value: 'allow', label: i18n.t('options.sites.allow') },
        ]}
      />
      <AddSite add={(pattern) => set({ patterns: [...new Set([...sites.patterns, pattern])] })} />
      {sites.patterns.length === 0 ? (
        <p class="hint">{i18n.t(sites.mode === 'block' ? 'options.sites.noneBlocked' : 'options.sites.noneAllowed')}</p>
      ) : (
        <ul class="item-list" aria-label={i18n.t('options.sites.list')}>
          {sites.patterns.map((pattern) => (
            <li key={pattern}>
              <code>{pattern}</code>
              <button
                type="button"
                class="kl-text-button"
                onClick={() => remove(pattern)}
                aria-label={i18n.t('options.sites.removeThis', [pattern])}
              >
                {i18n.t('options.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="button-row">
        <FileButton label={i18n.t('options.sites.import')} accept=".txt,text/plain" onText={importList} say={say} />
        <button
          type="button"
          class="kl-button"
          disabled={sites.patterns.length === 0}
          onClick={() =>
            ports.save({ name: 'kamerlens-sites.txt', type: 'text/plain', text: `${sites.patterns.join('\n')}\n` })
          }
        >
          {i18n.t('options.sites.export')}
        </button>
      </div>
    </Section>
  );
}

function AddSite({ add }: { add: (pattern: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const pattern = sitePatternOf(field.current?.value ?? '');
    setWrong(pattern === null);
    if (pattern === null || field.current === null) return;
    add(pattern);
    field.current.value = '';
    field.current.focus();
  };
  return (
    <form class="add-row" onSubmit={submit} noValidate>
      <label for={id}>{i18n.t('options.sites.add')}</label>
      <div class="add-row-fields">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onInput={() => setWrong(false)}
        />
        <button type="submit" class="kl-button">
          {i18n.t('options.sites.addButton')}
        </button>
      </div>
      <p id={`${id}-hint`} class={wrong ? 'hint wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {i18n.t(wrong ? 'options.sites.wrong' : 'options.sites.addHint')}
      </p>
    </form>
  );
}
