import type { FunctionComponent } from 'preact';

export interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off, and takes effect at once. */
export const Switch: FunctionComponent<SwitchProps> = ({ label, checked, disabled, onChange }) => (
  <label class="kl-switch">
    <span>{label}</span>
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: the checkbox says whether it is checked; saying it twice can disagree.
      role="switch"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  </label>
);
