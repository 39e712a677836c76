import { priceTypes, type PriceRule } from '@trackside/core';
import * as z from 'zod/mini';

/** A price as it is being typed. */
export const priceValuesSchema = z.object({ type: z.enum(priceTypes), value: z.string() });

export type PriceValues = z.infer<typeof priceValuesSchema>;

export const noPrice: PriceValues = { type: 'None', value: '' };

export function toPriceValues(rule: PriceRule): PriceValues {
  return rule.type === 'None' ? noPrice : { type: rule.type, value: rule.value };
}

/** What is sent and checked: `None` goes without a value. */
export function toPriceInput({ type, value }: PriceValues): {
  type: PriceValues['type'];
  value?: string;
} {
  return type === 'None' ? { type } : { type, value: value.trim() };
}
