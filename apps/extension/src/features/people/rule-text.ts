import { price, type PriceRule } from '@trackside/core';

import { i18n } from '../../language/i18n.ts';

/** How revenue or payout is reckoned, in short; where the currency is known, with all its decimals. */
export function ruleText(rule: PriceRule, currency: string | null = null): string {
  if (rule.type === 'None') return i18n.t('price.None');
  if (rule.type === 'CPS') return `CPS ${rule.value} %`;
  const type = rule.type === 'Fixed' ? i18n.t('price.fixed_short') : rule.type;
  return currency === null
    ? `${type} ${rule.value}`
    : `${type} ${price(rule, null, currency)} ${currency}`;
}
