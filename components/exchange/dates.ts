import { i18n } from '#i18n';

/** An ISO date as the reader's language writes it. The paper's date is a day, not a moment: no time zone may move it. */
export function longDate(iso: string): string {
  return new Intl.DateTimeFormat(i18n.t('locale'), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
