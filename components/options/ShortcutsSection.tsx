/** The keys that the browser keeps for Kamerlens, and the way to the page where they are changed. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OptionsPorts } from './ports.ts';
import { Section } from './Section.tsx';

export function ShortcutsSection({ ports }: { ports: OptionsPorts }) {
  const [byHand, setByHand] = useState(false);
  return (
    <Section id="shortcuts" title={i18n.t('options.shortcuts.title')}>
      <dl class="shortcut-list">
        {ports.shortcuts.value.map(({ description, keys }) => (
          <div key={description}>
            <dt>{description}</dt>
            <dd>{keys === '' ? <span class="soft">{i18n.t('options.shortcuts.none')}</span> : <Keys keys={keys} />}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="kl-button"
        onClick={() => void ports.changeShortcuts().then((opened) => setByHand(!opened))}
      >
        {i18n.t('options.shortcuts.change')}
      </button>
      <p class="hint" role="status">
        {byHand ? i18n.t('options.shortcuts.byHand') : ''}
      </p>
    </Section>
  );
}

/** What stands on a key that browsers call by name. */
const ON_KEYS: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

/** "Alt+Shift+K" as keys; macOS writes them without plus signs. */
function Keys({ keys }: { keys: string }) {
  return (
    <>
      {keys.split('+').map((key, index) => (
        <kbd key={`${index}${key}`}>{ON_KEYS[key] ?? key}</kbd>
      ))}
    </>
  );
}
