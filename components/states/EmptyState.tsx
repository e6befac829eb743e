import type { ComponentChildren, FunctionComponent } from 'preact';

/** A state with nothing to show: what is the matter, what to do next. */
export const EmptyState: FunctionComponent<{
  title: string;
  children?: ComponentChildren;
  icon?: ComponentChildren;
}> = ({ title, children, icon }) => (
  <div class="kl-empty">
    {icon}
    <p class="kl-empty-title">{title}</p>
    {children}
  </div>
);
