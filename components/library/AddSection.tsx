/** Where papers come in: a file by picker or drop, pasted text, the page of a tab. Below it what is going on with them. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OfferedFile } from '../../lib/library/offer/offer.ts';
import type { Adding } from './adding.ts';
import { Going } from './Going.tsx';
import { PasteText } from './PasteText.tsx';
import { Preview } from './Preview.tsx';
import type { LibraryPorts } from './ports.ts';
import { sentenceFor } from './sentences.ts';

const ACCEPTED = '.txt,.html,.htm,.xml,.pdf,.json,.jsonl,.gz,.zip,text/plain,text/html,application/pdf,application/zip';

const offered = (files: FileList | null | undefined): OfferedFile[] =>
  [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));

export interface AddSectionProps {
  readonly adding: Adding;
  readonly ports: LibraryPorts;
  readonly fromTab: number | null;
}

export function AddSection({ adding, ports, fromTab }: AddSectionProps) {
  const input = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  const step = adding.step.value;
  const busy = step.state === 'reading' || step.state === 'adding';

  useEffect(() => {
    if (fromTab !== null) void adding.offerTab(fromTab);
  }, [fromTab]);

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    // The whole page takes files: one dropped beside the mark would otherwise be opened in place of this page.
    addEventListener(
      'dragover',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        over.value = true;
      },
      { signal },
    );
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) over.value = false;
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        over.value = false;
        if (adding.step.peek().state !== 'adding') void adding.offer(offered(event.dataTransfer?.files));
      },
      { signal },
    );
    return () => ended.abort();
  }, [adding]);

  return (
    <section class="library-section" aria-labelledby="add-title">
      <h2 id="add-title">{i18n.t('library.add')}</h2>
      <div class={over.value ? 'drop-place over' : 'drop-place'}>
        <p>{i18n.t('library.drop')}</p>
        <div class="button-row">
          <button type="button" class="kl-button kl-primary" disabled={busy} onClick={() => input.current?.click()}>
            {i18n.t('library.choose')}
          </button>
        </div>
        <p class="soft">{i18n.t('library.kinds')}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          onChange={() => {
            const files = offered(input.current?.files);
            // The same file chosen again is a new choice.
            if (input.current !== null) input.current.value = '';
            void adding.offer(files);
          }}
        />
      </div>
      <PasteText disabled={busy} onText={(file) => void adding.offer([file])} />
      <div class="library-steps">
        <div role="status">{step.state === 'cancelled' && <p>{i18n.t('library.cancelled')}</p>}</div>
        {step.state === 'reading' && (
          <Going
            label={step.name === '' ? i18n.t('library.readingPage') : i18n.t('library.reading', [step.name])}
            done={step.done}
            total={1}
            onCancel={adding.cancel}
          />
        )}
        {step.state === 'adding' && (
          <Going
            label={i18n.t('library.adding', [step.title])}
            done={step.done}
            total={step.total}
            onCancel={adding.cancel}
          />
        )}
        {step.state === 'pdf' && (
          <div class="library-card">
            <p>{i18n.t('library.tabPdf', [step.host])}</p>
            <div class="button-row">
              <button type="button" class="kl-button kl-primary" onClick={() => void adding.offerTabPdf(step.tabId)}>
                {i18n.t('library.fetchPdf')}
              </button>
              <button type="button" class="kl-button" onClick={adding.cancel}>
                {i18n.t('library.doNot')}
              </button>
            </div>
          </div>
        )}
        {step.state === 'failed' && (
          <div class="trouble" role="alert">
            <p>{sentenceFor(step.code)}</p>
          </div>
        )}
        {step.state === 'preview' && <Preview offer={step.offer} adding={adding} ports={ports} />}
      </div>
    </section>
  );
}
