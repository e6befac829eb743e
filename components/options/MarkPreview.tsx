/**
 * A sentence with two marked terms on a light and on a dark ground, painted by the very rules that paint pages: the options page
 * loads the content script's style sheet, and the highlights carry the same names.
 */
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';

export function MarkPreview({ marks }: { marks: Settings['marks'] }) {
  const figure = useRef<HTMLElement>(null);
  const { enabled, style, colour } = marks;
  useEffect(() => {
    if (!enabled || figure.current === null) return;
    const name = `kamerlens-${style}-${colour}`;
    const ranges = [...figure.current.querySelectorAll('.mark-sample')].map((sample) => {
      const range = document.createRange();
      range.selectNodeContents(sample);
      return range;
    });
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => {
      CSS.highlights.delete(name);
    };
  }, [enabled, style, colour]);
  return (
    <figure class="mark-preview" ref={figure}>
      <figcaption class="hint">{i18n.t('options.marks.preview')}</figcaption>
      <Sample ground="light" />
      <Sample ground="dark" />
    </figure>
  );
}

/** The second one says the same on another ground: nothing to hear twice. */
function Sample({ ground }: { ground: 'light' | 'dark' }) {
  return (
    <p class={`mark-ground mark-${ground}`} lang="nl" aria-hidden={ground === 'dark' ? 'true' : undefined}>
      De minister wacht op het <span class="mark-sample">detectiebevel</span> en op de{' '}
      <span class="mark-sample">crisisverordening</span>, zo bleek in de Kamer.
    </p>
  );
}
