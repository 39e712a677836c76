import { priceRuleInput } from '@trackside/core';

import { toPriceInput, type PriceValues } from './price-values.ts';

/** What is wrong with a typed price; undefined when nothing is. */
export function priceFault(price: PriceValues, currency: string): string | undefined {
  return priceRuleInput(currency).safeParse(toPriceInput(price)).error?.issues[0]?.message;
}
