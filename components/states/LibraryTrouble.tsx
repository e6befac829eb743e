/** The library cannot be used as it should: what that means for the reader, and what can be done about just this. */
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { WarningIcon } from '../icons/icons.tsx';

export interface LibraryTroubleProps {
  /** The reason that the library's state gives. */
  readonly reason: string;
  /** True where the bundled papers are shown meanwhile. */
  readonly served: boolean;
  /** Resolves once the library is in order again. */
  readonly onRepair: () => Promise<void>;
}

/** What to do next; a library of a later version is whole, so that repairing it would only lose what is there. */
function nextStep(reason: string): { readonly text: string; readonly button: string | null } {
  switch (reason) {
    case 'newer':
      return { text: i18n.t('trouble.newer'), button: null };
    case 'blocked':
      return { text: i18n.t('trouble.blocked'), button: i18n.t('trouble.again') };
    case 'full':
      return { text: i18n.t('trouble.full'), button: i18n.t('trouble.repair') };
    case 'bundled':
      return { text: i18n.t('trouble.bundled'), button: i18n.t('trouble.repair') };
    default:
      return { text: i18n.t('trouble.broken'), button: i18n.t('trouble.repair') };
  }
}

export function LibraryTrouble({ reason, served, onRepair }: LibraryTroubleProps) {
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle');
  const { text, button } = nextStep(reason);
  const repair = (): void => {
    setStep('busy');
    onRepair().then(
      () => setStep('idle'),
      (error: unknown) => {
        console.error(new Error('The library could not be repaired', { cause: error }));
        setStep('failed');
      },
    );
  };
  return (
    <div class="trouble" role="alert">
      <p class="trouble-title">
        <WarningIcon />
        <strong>{i18n.t('trouble.title')}</strong>
      </p>
      <p>
        {text}
        {served && ` ${i18n.t('trouble.served')}`}
      </p>
      {button !== null && (
        <button type="button" class="kl-button kl-primary" aria-disabled={step === 'busy'} onClick={repair}>
          {button}
        </button>
      )}
      {step === 'failed' && <p>{i18n.t('trouble.failed')}</p>}
    </div>
  );
}
