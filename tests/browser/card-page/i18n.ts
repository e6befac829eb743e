/** Stands in for WXT's generated `#i18n` where components are shown outside an extension. */
import { createI18n } from '@wxt-dev/i18n';

export const i18n = createI18n();
