/** Something that takes its time: what, how far, and a way to end it. */
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

export interface GoingProps {
  readonly label: string;
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
  onCancel(): void;
}

export function Going({ label, done, total, onCancel }: GoingProps) {
  const id = useId();
  // Without a value the bar says that it is not known how long this takes.
  const share = total > 0 ? { value: done, max: total } : {};
  return (
    <div class="library-going">
      <div>
        <label for={id}>{label}</label>
        <progress id={id} {...share} />
      </div>
      <button type="button" class="kl-button" onClick={onCancel}>
        {i18n.t('library.cancel')}
      </button>
    </div>
  );
}
