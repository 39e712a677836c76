import { price, type PriceRule } from '@trackside/core';

import { i18n } from '../../../../language/i18n.ts';

/** Of which sale a percentage is shown as an example. */
const exampleSale = '100';

/** What a payout comes to, as postbacks reckon it: exact, in the offer's currency. */
export function reckoned(rule: PriceRule, currency: string): string {
  return `${price(rule, exampleSale, currency)} ${currency}`;
}

/** The same in words; of a percentage for a sale that stands as an example. */
export function payoutText(rule: PriceRule, currency: string): string {
  return rule.type === 'CPS'
    ? i18n.t('people.pays_of_sale', {
        amount: reckoned(rule, currency),
        sale: `${exampleSale} ${currency}`,
      })
    : i18n.t('people.pays', { amount: reckoned(rule, currency) });
}
