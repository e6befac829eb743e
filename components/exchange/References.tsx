import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedReference } from '../../lib/corpus/listed-references.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { CopyIcon } from '../icons/icons.tsx';
import { SourceLink } from '../passage/SourceLink.tsx';

export interface ReferencesProps {
  readonly listed: readonly ListedReference[];
  /** How many stand there at first. @default 3 */
  readonly first?: number;
  /** Takes one reference as text, title and address and all; without it none can be copied. */
  onCopy?(text: string): void;
}

/** What an exchange refers to, each with what it is. More than `first` stay folded until asked for. */
export const References: FunctionComponent<ReferencesProps> = ({ listed, first = 3, onCopy }) => {
  const [all, setAll] = useState(false);
  if (listed.length === 0) return null;
  const folds = listed.length > first + 1;
  const shown = folds && !all ? listed.slice(0, first) : listed;
  return (
    <section class="kl-references" aria-label={i18n.t('exchange.references')}>
      <h3 class="kl-label">{i18n.t('exchange.references')}</h3>
      <ul lang="nl">
        {shown.map(({ id, url, title, text }) => (
          <li key={id}>
            <span>
              {title === null ? null : `${title}, `}
              {url === null ? text : <SourceLink url={url}>{text}</SourceLink>}
            </span>
            {onCopy === undefined ? null : (
              <IconButton
                label={i18n.t('exchange.copyReference', [title ?? text])}
                onPress={() => onCopy([title, text, url].filter((part) => part !== null).join(', '))}
              >
                <CopyIcon />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {folds ? (
        <button type="button" class="kl-text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? i18n.t('exchange.fewerReferences') : i18n.t('exchange.allReferences', [`${listed.length}`])}
        </button>
      ) : null}
    </section>
  );
};
