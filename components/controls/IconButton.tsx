import type { ComponentChildren, FunctionComponent, Ref } from 'preact';

export interface IconButtonProps {
  /** Accessible name, shown on hover too. */
  readonly label: string;
  readonly children: ComponentChildren;
  /** Key that does the same, shown on hover. */
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string | undefined;
  readonly disabled?: boolean;
  readonly button?: Ref<HTMLButtonElement>;
  onPress(): void;
}

/** A square button with an icon only. A disabled one keeps its place in the focus order, so that focus is never lost. */
export const IconButton: FunctionComponent<IconButtonProps> = ({
  label,
  children,
  onPress,
  disabled,
  shortcut,
  ...state
}) => (
  <button
    type="button"
    class="kl-icon-button"
    ref={state.button ?? null}
    aria-label={label}
    title={shortcut === undefined ? label : `${label} (${shortcut})`}
    aria-pressed={state.pressed}
    aria-expanded={state.expanded}
    aria-controls={state.controls}
    aria-disabled={disabled ? true : undefined}
    onClick={() => {
      if (!disabled) onPress();
    }}
  >
    {children}
  </button>
);
