import { priceRuleInput } from '@trackside/core';

import type { FieldIssue } from '../../../../api/api-failure.ts';
import type { toPriceInput } from '../../../../forms/price-values.ts';

type PriceInput = ReturnType<typeof toPriceInput>;

/** What is wrong with the conversion's prices, by `revenue` and `payout`. */
export function checkConversion(
  prices: { readonly revenue: PriceInput; readonly payout: PriceInput },
  currency: string,
): FieldIssue[] {
  const schema = priceRuleInput(currency);
  return (['revenue', 'payout'] as const).flatMap((path) => {
    const [issue] = schema.safeParse(prices[path]).error?.issues ?? [];
    return issue === undefined ? [] : [{ path, message: issue.message }];
  });
}
