import { uiLanguage } from '../../language/format-language.ts';

/** A moment with its date and year, as people read it. */
export function momentText(at: string, locale = uiLanguage()): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

/** The day of a moment, where the hour does not matter. */
export function dayText(at: string, locale = uiLanguage()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at));
}
