import { browser } from 'wxt/browser';

import { i18n } from './i18n.ts';

/** The language in which `Intl` writes beside our words. */
export function uiLanguage(): string {
  return formatLanguage(i18n.t('extension.language'), browser.i18n.getUILanguage());
}

/**
 * The browser's language, with its region, where our words are in it, else that of our words. Digits are
 * Latin ones everywhere, as in URLs and dashboards.
 *
 * @param shown the language of our words, e.g. `es`
 * @param wanted the browser's, e.g. `es-MX`
 */
export function formatLanguage(shown: string, wanted: string): string {
  const spoken = new Intl.Locale(wanted).language === shown ? wanted : shown;
  return new Intl.Locale(spoken, { numberingSystem: 'latn' }).toString();
}
