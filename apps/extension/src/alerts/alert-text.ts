import type { Alert } from '../api/api-types.ts';
import { uiLanguage } from '../language/format-language.ts';
import { i18n } from '../language/i18n.ts';

/** What an alert says: what has happened, and what to do. */
export function alertText({ kind, code, facts }: Alert): {
  readonly title: string;
  readonly text: string;
} {
  switch (kind) {
    case 'TROUBLE_NEW':
      return {
        title: code === null ? i18n.t('alerts.trouble_title') : i18n.t(`verdict.${code}.cause`),
        text: code === null ? '' : i18n.t(`verdict.${code}.remedy`),
      };
    case 'OFFER_SILENT':
      return {
        title: i18n.t('alerts.silent_title', {
          since: momentText(new Date(facts.since ?? 0)),
          expected: String(facts.expected ?? 0),
        }),
        text:
          facts.clicks === 0
            ? i18n.t('alerts.silent_without_clicks')
            : i18n.t('alerts.silent_with_clicks', { clicks: String(facts.clicks ?? 0) }),
      };
    case 'DUPLICATES_BURST':
      return {
        title: i18n.t('alerts.burst_title', {
          duplicates: String(facts.duplicates ?? 0),
          usual: String(facts.usual ?? 0),
        }),
        text: i18n.t('alerts.burst_text'),
      };
  }
}

/** A moment with its date, as people read it. */
export function momentText(at: Date, locale = uiLanguage()): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
