/** What Kamerlens knows and where it stays. */
import { i18n } from '#i18n';
import { Section } from './Section.tsx';

export function PrivacySection() {
  return (
    <Section id="privacy" title={i18n.t('options.privacy.title')}>
      <p>{i18n.t('options.privacy.local')}</p>
      <p>{i18n.t('options.privacy.stored')}</p>
      <p>{i18n.t('options.privacy.network')}</p>
      <p>
        <a href="diagnostics.html">{i18n.t('options.privacy.diagnostics')}</a>
      </p>
    </Section>
  );
}
