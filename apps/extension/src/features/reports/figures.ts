import { currencyExponent } from '@trackside/core';

import { uiLanguage } from '../../language/format-language.ts';
import { i18n } from '../../language/i18n.ts';
import { amountNames, noCurrency, type MetricName } from './report-sums.ts';

const amounts: ReadonlySet<string> = new Set(amountNames);

/** A figure as people read it: counts with their thousands apart, amounts with their currency. */
export function figureText(
  metric: MetricName,
  value: number | string,
  currency: string,
  locale = uiLanguage(),
): string {
  const number = Number(value);
  if (!amounts.has(metric)) return new Intl.NumberFormat(locale).format(number);
  const digits = currencyExponent(currency) ?? 0;
  // The text itself, for a number would lose what is beyond its fifteen digits.
  const exact: Intl.StringNumericLiteral | number = isLiteral(value) ? value : number;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(exact);
}

function isLiteral(value: number | string): value is Intl.StringNumericLiteral {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/u.test(value);
}

/** A figure's name; an amount's with its currency. */
export function metricLabel(metric: MetricName, currency: string): string {
  const name = i18n.t(`reports.${metric}`);
  return amounts.has(metric) && currency !== noCurrency
    ? i18n.t('reports.amount_in', { amount: name, currency })
    : name;
}

/** Whether a figure counts whole things. */
export function isCount(metric: MetricName): boolean {
  return !amounts.has(metric);
}

/** By how much a figure has changed; `new` where there was none before. */
export function changeText(change: number | null, locale = uiLanguage()): string {
  if (change === null) return i18n.t('reports.change_new');
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(change);
}
