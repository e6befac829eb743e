/**
 * Stands in for `@wxt-dev/i18n` in the build (see wxt.config.ts): the same `t(key, count?, substitutions?)` on the browser's messages,
 * without named substitutions, which no text of ours has. Types still come from the package.
 */
import { browser } from 'wxt/browser';

/** Forms of a text by number, as the locale files separate them. */
const FORMS = ' | ';

export function createI18n(): { t(key: string, ...args: readonly (number | string[])[]): string } {
  return {
    t(key, ...args) {
      const count = args.find((arg) => typeof arg === 'number');
      const given = args.find((arg) => typeof arg !== 'number');
      const substitutions = given ?? (count === undefined ? [] : [String(count)]);
      const name = key.replaceAll('.', '_') as Parameters<typeof browser.i18n.getMessage>[0];
      const text = browser.i18n.getMessage(name, substitutions.map(String));
      if (count === undefined) return text;
      const forms = text.split(FORMS);
      // One form, singular and plural, or none, singular and plural.
      const index = forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : forms.length - 1;
      return forms[index] ?? text;
    },
  };
}
