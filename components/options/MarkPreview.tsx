/** A sentence with two marked terms, drawn as pages draw them, on a light and on a dark ground. */
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';

export function MarkPreview({ marks }: { marks: Settings['marks'] }) {
  const shown = marks.enabled ? { 'data-style': marks.style, 'data-colour': marks.colour } : {};
  return (
    <figure class="mark-preview">
      <figcaption class="hint">{i18n.t('options.marks.preview')}</figcaption>
      {(['light', 'dark'] as const).map((ground) => (
        <p
          key={ground}
          class={`mark-ground mark-${ground}`}
          lang="nl"
          aria-hidden={ground === 'dark' ? 'true' : undefined}
        >
          De minister wacht op het{' '}
          <span class="mark-sample" {...shown}>
            detectiebevel
          </span>{' '}
          en op de{' '}
          <span class="mark-sample" {...shown}>
            crisisverordening
          </span>
          , zo bleek in de Kamer.
        </p>
      ))}
    </figure>
  );
}
