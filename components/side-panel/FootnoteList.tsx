/** The footnotes of an exchange, together at its end as in the paper; each can also be opened where its marker stands. */
import { i18n } from '#i18n';
import type { Exchange } from '../../lib/corpus/pack.ts';
import { segments } from '../../lib/text/segments.ts';
import { footnoteNotes } from '../passage/notes.ts';
import { SourceLink } from '../passage/SourceLink.tsx';

export function FootnoteList({ exchange }: { exchange: Exchange }) {
  if (exchange.footnotes.length === 0) return null;
  return (
    <section class="exchange-extra" aria-labelledby="footnotes-title">
      <h2 id="footnotes-title">{i18n.t('sidePanel.footnotes')}</h2>
      <ul class="footnotes" lang="nl">
        {exchange.footnotes.map((footnote) => (
          <li key={`${footnote.in}${footnote.number}`}>
            <span class="footnote-number">{footnote.number}</span>
            <span>
              {segments(footnote.text, [0, footnote.text.length], footnoteNotes(exchange, footnote)).map((segment) =>
                segment.note?.kind === 'reference' ? (
                  <SourceLink url={segment.note.reference.url ?? ''} title={segment.note.reference.title}>
                    {segment.text}
                  </SourceLink>
                ) : (
                  segment.text
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
