import { i18n } from '#i18n';
import type { PriceRule } from '@trackside/core';

/** How revenue or payout is reckoned, in short; the currency, where it is known. */
export function ruleText(rule: PriceRule, currency = ''): string {
  if (rule.type === 'None') return i18n.t('price.None');
  if (rule.type === 'CPS') return `CPS ${rule.value} %`;
  const type = rule.type === 'Fixed' ? i18n.t('price.fixed_short') : rule.type;
  return `${type} ${rule.value} ${currency}`.trimEnd();
}
