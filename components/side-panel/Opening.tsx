/** What stands in the panel until the library is open: nothing for a moment, then how far it is. */
import type { ReadonlySignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Skeleton } from '../states/Skeleton.tsx';
import { Building } from './states.tsx';

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
}

export function Opening({ progress }: { progress: ReadonlySignal<BuildProgress | null> }) {
  const { value } = progress;
  return (
    <div class="panel">
      <main>
        {value === null ? (
          <Skeleton lines={8} label={i18n.t('sidePanel.loading')} />
        ) : (
          <Building done={value.done} total={value.total} />
        )}
      </main>
    </div>
  );
}
