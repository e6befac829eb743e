import type { FunctionComponent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Footnote } from '../../lib/corpus/pack.ts';
import { type Noted, segments } from '../../lib/text/segments.ts';
import type { PassageNote } from './notes.ts';
import { SourceLink } from './SourceLink.tsx';

/** The mark of a footnote; pressed, the footnote opens right there, and the text goes on below it. */
export const FootnoteMark: FunctionComponent<{ footnote: Footnote; notes: readonly Noted<PassageNote>[] }> = ({
  footnote,
  notes,
}) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="kl-footnote-mark"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={i18n.t('passage.footnote', [footnote.number])}
        onClick={() => setOpen(!open)}
      >
        {footnote.number}
      </button>
      {open ? (
        <span class="kl-footnote" id={id} role="note">
          <span class="kl-footnote-number">{footnote.number}</span>
          {segments(footnote.text, [0, footnote.text.length], notes).map(({ text, note }) =>
            note?.kind === 'reference' ? (
              <SourceLink url={note.reference.url ?? ''} title={note.reference.title}>
                {text}
              </SourceLink>
            ) : (
              text
            ),
          )}
        </span>
      ) : null}
    </>
  );
};
