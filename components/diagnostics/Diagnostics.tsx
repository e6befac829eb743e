/** The page for bug reports: what it would send is shown whole, and goes nowhere but to the clipboard. */
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { type Report, reportText } from './report.ts';

export interface DiagnosticsProps {
  readonly report: Report;
  /** Rejects where the browser does not allow it. */
  copy(text: string): Promise<void>;
}

export function Diagnostics({ report, copy }: DiagnosticsProps) {
  const copied = useSignal<'no' | 'yes' | 'failed'>('no');
  const text = reportText(report);
  return (
    <main class="diagnostics">
      <h1>{i18n.t('diagnostics.title')}</h1>
      <p>{i18n.t('diagnostics.explanation')}</p>
      <pre lang="en">{text}</pre>
      <p>
        <button
          type="button"
          class="kl-button"
          onClick={() => {
            copy(text).then(
              () => {
                copied.value = 'yes';
              },
              (error: unknown) => {
                console.error(error);
                copied.value = 'failed';
              },
            );
          }}
        >
          {i18n.t('diagnostics.copy')}
        </button>{' '}
        <span role="status">
          {copied.value === 'no' ? '' : i18n.t(copied.value === 'yes' ? 'diagnostics.copied' : 'diagnostics.notCopied')}
        </span>
      </p>
    </main>
  );
}
