/** Taking settings and notes to another computer, and beginning anew. */
import { i18n } from '#i18n';
import { readBackup, writeBackup } from '../../lib/library/backup.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { FileButton } from './FileButton.tsx';
import type { SettingsProps } from './MarksSection.tsx';
import type { OptionsPorts } from './ports.ts';
import { Section } from './Section.tsx';

export interface BackupSectionProps extends SettingsProps {
  readonly ports: Pick<OptionsPorts, 'backup' | 'restore' | 'save'>;
  readonly say: (text: string, undo?: () => void) => void;
}

export function BackupSection({ settings, change, ports, say }: BackupSectionProps) {
  const make = async (): Promise<void> => {
    const now = new Date().toISOString();
    const text = writeBackup(await ports.backup(), now);
    ports.save({ name: `kamerlens-${now.slice(0, 10)}.json`, type: 'application/json', text });
  };
  const restore = async (text: string): Promise<void> => {
    const backup = readBackup(text);
    if (backup === null) {
      say(i18n.t('options.backup.wrong'));
      return;
    }
    const before = await ports.backup();
    await ports.restore(backup);
    say(i18n.t('options.backup.restored', backup.notes.length), () => void ports.restore(before));
  };
  const failed = (error: unknown): void => {
    console.error(new Error('Backup or restore failed', { cause: error }));
    say(i18n.t('options.backup.failed'));
  };
  return (
    <Section id="backup" title={i18n.t('options.backup.title')}>
      <p>{i18n.t('options.backup.explained')}</p>
      <div class="button-row">
        <button type="button" class="kl-button" onClick={() => void make().catch(failed)}>
          {i18n.t('options.backup.make')}
        </button>
        <FileButton
          label={i18n.t('options.backup.restore')}
          accept=".json,application/json"
          onText={(text) => void restore(text).catch(failed)}
          say={say}
        />
      </div>
      <h3>{i18n.t('options.backup.resetTitle')}</h3>
      <p class="hint">{i18n.t('options.backup.resetExplained')}</p>
      <button
        type="button"
        class="kl-button"
        onClick={() => {
          change(DEFAULT_SETTINGS);
          say(i18n.t('options.backup.resetDone'), () => change(settings));
        }}
      >
        {i18n.t('options.backup.reset')}
      </button>
    </Section>
  );
}
