/** What was recognised in an offer, before anything is stored. The reader decides. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Offer } from '../../lib/library/offer/offer.ts';
import type { Adding } from './adding.ts';
import { PreviewPart } from './PreviewPart.tsx';
import type { LibraryPorts } from './ports.ts';
import { sentenceFor } from './sentences.ts';

export interface PreviewProps {
  readonly offer: Offer;
  readonly adding: Adding;
  readonly ports: LibraryPorts;
}

export function Preview({ offer, adding, ports }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const nothing = offer.parts.length === 0;
  // Before the paint: a key pressed at what is seen must not reach what was there before.
  useLayoutEffect(() => heading.current?.focus(), [offer]);
  return (
    <section class="library-card" aria-labelledby="preview-title">
      <h3 id="preview-title" ref={heading} tabIndex={-1}>
        {i18n.t(nothing ? 'library.preview.nothing' : 'library.preview.title')}
      </h3>
      {offer.parts.map((part) => (
        <PreviewPart key={part.packId} part={part} ports={ports} />
      ))}
      {offer.refused.length > 0 && (
        <div class="trouble">
          {!nothing && <p>{i18n.t('library.preview.refused', offer.refused.length)}</p>}
          <ul class="refused-list">
            {offer.refused.map(({ name, code, line }) => (
              <li key={name}>
                <strong class="file-name">{name}</strong> {sentenceFor(code, line)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="button-row">
        {!nothing && (
          <button type="button" class="kl-button kl-primary" onClick={() => void adding.confirm()}>
            {i18n.t('library.confirm')}
          </button>
        )}
        <button type="button" class="kl-button" onClick={adding.cancel}>
          {i18n.t(nothing ? 'library.close' : 'library.doNot')}
        </button>
      </div>
    </section>
  );
}
