import type { ComponentChildren, FunctionComponent } from 'preact';

/** A link to an official publication: opens beside the page, and tells the other side nothing about where the reader came from. */
export const SourceLink: FunctionComponent<{
  url: string;
  title?: string | undefined;
  children: ComponentChildren;
}> = ({ url, title, children }) => (
  <a class="kl-link" href={url} title={title} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
    {children}
  </a>
);
