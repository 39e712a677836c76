import type { PriceRule } from '@trackside/core';

import { i18n } from '../language/i18n.ts';

/** A price as people read it: `CPA 5.00 USD`, `12.5 %`. */
export function priceText(price: PriceRule, currency: string): string {
  if (price.type === 'None') return i18n.t('events.price_none');
  if (price.type === 'CPS') return `${price.value} %`;
  const type = price.type === 'Fixed' ? i18n.t('price.fixed_short') : price.type;
  return `${type} ${price.value} ${currency}`;
}
