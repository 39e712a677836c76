import { uiLanguage } from './format-language.ts';

/** A moment with its year and its minute, as people read it. */
export function dateTimeText(at: string, locale = uiLanguage()): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** Its day alone. */
export function dateText(at: string, locale = uiLanguage()): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(new Date(at));
}
