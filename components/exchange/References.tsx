import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listedReferences } from '../../lib/corpus/listed-references.ts';
import type { Exchange } from '../../lib/corpus/pack.ts';
import { SourceLink } from '../passage/SourceLink.tsx';

/** What an exchange refers to, each with what it is. More than `first` stay folded until asked for. */
export const References: FunctionComponent<{ exchange: Exchange; first?: number }> = ({ exchange, first = 3 }) => {
  const [all, setAll] = useState(false);
  const listed = listedReferences(exchange);
  if (listed.length === 0) return null;
  const folds = listed.length > first + 1;
  const shown = folds && !all ? listed.slice(0, first) : listed;
  return (
    <section class="kl-references" aria-label={i18n.t('exchange.references')}>
      <h3 class="kl-label">{i18n.t('exchange.references')}</h3>
      <ul lang="nl">
        {shown.map(({ id, url, title, text }) => (
          <li key={id}>
            {title === null ? null : `${title}, `}
            {url === null ? text : <SourceLink url={url}>{text}</SourceLink>}
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
