import type { ComponentChildren, FunctionComponent } from 'preact';

export interface InlineButtonProps {
  /** A term of the library within the text, as against words that point to another answer. */
  readonly term?: boolean;
  readonly children: ComponentChildren;
  onPress(): void;
}

/** A button that breaks over lines with its text, which a `<button>` cannot: browsers lay that out as one block. */
export const InlineButton: FunctionComponent<InlineButtonProps> = ({ term, children, onPress }) => (
  // biome-ignore lint/a11y/useSemanticElements: see above.
  <span
    class={term ? 'kl-inline kl-term' : 'kl-inline'}
    role="button"
    tabIndex={0}
    onClick={onPress}
    onKeyDown={(event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress();
    }}
  >
    {children}
  </span>
);
