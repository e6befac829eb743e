import type { FunctionComponent } from 'preact';
import { i18n } from '#i18n';
import type { Exchange } from '../../lib/corpus/pack.ts';

/** Who asked, and on which topic. */
export const Asked: FunctionComponent<{ exchange: Exchange }> = ({ exchange }) => (
  <p class="kl-asked">
    <span class="kl-hidden">{i18n.t('exchange.askedBy')} </span>
    <span class="kl-chip">{exchange.group ?? i18n.t('exchange.groupUnknown')}</span>
    {exchange.topic === null ? null : (
      <span class="kl-topic" lang="nl" title={exchange.topic}>
        {exchange.topic}
      </span>
    )}
  </p>
);
