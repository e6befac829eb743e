import type { FunctionComponent } from 'preact';

/** Lines that stand in for text on its way. The style sheet shows them after 150 ms only: what comes sooner needs no placeholder. */
export const Skeleton: FunctionComponent<{ lines?: number; label: string }> = ({ lines = 4, label }) => (
  <div class="kl-skeleton" role="status">
    <span class="kl-hidden">{label}</span>
    {Array.from({ length: lines }, (_, line) => (
      <span key={line} class="kl-skeleton-line" />
    ))}
  </div>
);
