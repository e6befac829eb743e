/** One part of an offer: its papers, questions and terms, and the lines that were not understood as any of these. */
import { i18n } from '#i18n';
import type { OfferedPart } from '../../lib/library/offer/offer.ts';
import { longDate } from '../exchange/dates.ts';
import { LeftOutList } from './LeftOutList.tsx';
import type { LibraryPorts } from './ports.ts';
import { countsSentence } from './sentences.ts';

const LAYOUTS = {
  L1: 'library.layout.L1',
  L2: 'library.layout.L2',
  L3: 'library.layout.L3',
  L4: 'library.layout.L4',
  L5: 'library.layout.L5',
  L6: 'library.layout.L6',
  L7: 'library.layout.L7',
  L8: 'library.layout.L8',
} as const;

const SHOWN_TERMS = 24;

export function PreviewPart({ part, ports }: { part: OfferedPart; ports: LibraryPorts }) {
  const library = ports.library.value;
  const replaced = library?.state === 'ready' && library.packs.some(({ id }) => id === part.packId);
  const known = replaced ? 0 : part.documents.filter(({ id }) => ports.documents.value.has(id)).length;
  const layouts = part.layouts.flatMap((id) =>
    Object.hasOwn(LAYOUTS, id) ? [LAYOUTS[id as keyof typeof LAYOUTS]] : [],
  );
  return (
    <div class="preview-part">
      <h4 lang="nl">{part.title}</h4>
      <p class="soft">{countsSentence(part.counts)}</p>
      {part.kind === 'pack' && <p>{i18n.t('library.preview.pack')}</p>}
      {layouts.map((key) => (
        <p key={key}>{i18n.t('library.preview.layout', [i18n.t(key)])}</p>
      ))}
      {replaced && <p>{i18n.t('library.preview.replaces')}</p>}
      {known > 0 && <p>{i18n.t('library.preview.known', known)}</p>}
      {part.repeated > 0 && <p>{i18n.t('library.preview.repeated', part.repeated)}</p>}
      {part.counts.documents > 1 && <Documents part={part} />}
      <details>
        <summary>{i18n.t('library.preview.exchanges', part.counts.exchanges)}</summary>
        <ol class="preview-list" lang="nl">
          {part.exchanges.map(({ id, group, opening }) => (
            <li key={id}>
              {group !== null && <strong>{group}: </strong>}
              {opening}
            </li>
          ))}
        </ol>
        <More count={part.counts.exchanges - part.exchanges.length} />
      </details>
      {part.terms.length > 0 && (
        <details>
          <summary>{i18n.t('library.preview.terms', part.counts.terms)}</summary>
          <ul class="preview-terms" lang="nl">
            {part.terms.slice(0, SHOWN_TERMS).map((label) => (
              <li key={label} class="kl-chip">
                {label}
              </li>
            ))}
          </ul>
          <More count={part.counts.terms - Math.min(SHOWN_TERMS, part.terms.length)} />
        </details>
      )}
      <LeftOutList part={part} />
    </div>
  );
}

function Documents({ part }: { part: OfferedPart }) {
  return (
    <details>
      <summary>{i18n.t('library.preview.documents', part.counts.documents)}</summary>
      <ul class="preview-list" lang="nl">
        {part.documents.map(({ id, title, date, exchanges }) => (
          <li key={id}>
            {title}{' '}
            <span class="soft" lang={i18n.t('locale')}>
              {[...(date === null ? [] : [longDate(date)]), i18n.t('options.library.exchanges', exchanges)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <More count={part.counts.documents - part.documents.length} />
    </details>
  );
}

/** How many are not listed. */
function More({ count }: { count: number }) {
  return count > 0 ? <p class="soft">{i18n.t('library.preview.more', [String(count)])}</p> : null;
}
