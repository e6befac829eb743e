/** Names, moments and numbers as the reader's language writes them. */
import { i18n } from '#i18n';
import type { Document } from '../../lib/corpus/pack.ts';
import { longDate } from '../exchange/dates.ts';

/** "12 okt 2023, 09:41" of an ISO moment, in the reader's own time. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(i18n.t('locale'), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** "17 oktober 2023" of an ISO day; null stays null. */
export function day(iso: string | null): string | null {
  return iso === null ? null : longDate(iso);
}

/** What a document is called where space is short; a title of its own accord rarely says when it was. */
export function documentName(document: Document): string {
  if (document.shortTitle !== undefined) return document.shortTitle;
  return document.date === null ? document.title : `${document.title}, ${longDate(document.date)}`;
}
