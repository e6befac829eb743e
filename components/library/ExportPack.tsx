/** The papers of a pack, to choose from and to save as a file for somebody else. */
import { type Signal, useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import type { Document } from '../../lib/corpus/pack.ts';
import type { InstalledPack } from '../../lib/library/reader.ts';
import type { Notice } from '../notice/NoticeBar.tsx';
import type { ExportForm, LibraryPorts } from './ports.ts';
import { codeOf, sentenceFor } from './sentences.ts';

/** Papers that are listed one by one; a larger pack is saved as a whole. */
const MOST_LISTED = 500;

export interface ExportPackProps {
  readonly pack: InstalledPack;
  readonly ports: LibraryPorts;
  readonly notice: Signal<Notice | null>;
}

export function ExportPack({ pack, ports, notice }: ExportPackProps) {
  const documents = useSignal<readonly Document[] | null>(null);
  const left = useSignal<ReadonlySet<string>>(new Set());
  const reading = useSignal(false);
  const saving = useSignal(false);
  const failed = (error: unknown): void => {
    console.error(new Error('The pack could not be read', { cause: error }));
    notice.value = { text: sentenceFor(codeOf(error)) };
  };
  const open = (event: { currentTarget: HTMLDetailsElement }): void => {
    if (!event.currentTarget.open || documents.value !== null) return;
    reading.value = true;
    ports
      .documentsOf(pack)
      .then((found) => {
        documents.value = found;
      }, failed)
      .finally(() => {
        reading.value = false;
      });
  };
  const toggle = (id: string): void => {
    const next = new Set(left.value);
    if (!next.delete(id)) next.add(id);
    left.value = next;
  };
  const save = async (form: ExportForm): Promise<void> => {
    saving.value = true;
    try {
      const all = documents.value ?? [];
      const chosen = left.value.size === 0 ? null : all.filter(({ id }) => !left.value.has(id)).map(({ id }) => id);
      await ports.exportPack(pack, chosen, form);
    } catch (error) {
      failed(error);
    } finally {
      saving.value = false;
    }
  };
  const found = documents.value;
  const nothing = found === null || found.length === left.value.size;
  return (
    <details onToggle={open}>
      <summary>{i18n.t('library.export.papers')}</summary>
      <div class="export" aria-busy={reading.value || saving.value}>
        {found !== null && found.length > MOST_LISTED && <p>{i18n.t('library.export.whole')}</p>}
        {found !== null && found.length <= MOST_LISTED && (
          <fieldset>
            <legend>{i18n.t('library.export.which')}</legend>
            {found.map(({ id, title }) => (
              <div key={id} class="export-line">
                <label>
                  <input type="checkbox" checked={!left.value.has(id)} onChange={() => toggle(id)} />
                  <span lang="nl">{title}</span>
                </label>
                <a
                  href={`sidepanel.html?${new URLSearchParams({ document: id })}`}
                  aria-label={`${i18n.t('library.export.read')}: ${title}`}
                >
                  {i18n.t('library.export.read')}
                </a>
              </div>
            ))}
          </fieldset>
        )}
        <div class="button-row">
          <button type="button" class="kl-button" disabled={nothing || saving.value} onClick={() => void save('json')}>
            {i18n.t('library.export.json')}
          </button>
          <button type="button" class="kl-button" disabled={nothing || saving.value} onClick={() => void save('lines')}>
            {i18n.t('library.export.lines')}
          </button>
        </div>
        <p class="soft">{i18n.t('library.export.explained')}</p>
      </div>
    </details>
  );
}
