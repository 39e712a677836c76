import { fromMinorUnits, toMinorUnits, type PriceRule } from '@trackside/core';

export interface Margin {
  /** A decimal string with exactly the currency's decimals. */
  readonly amount: string;
  /** Of the revenue, with one decimal; null where there is none. */
  readonly percentage: string | null;
  readonly isLoss: boolean;
}

/**
 * What is left of the revenue after the payout, exactly; null where one of them is a percentage of a
 * sale, or neither is set.
 */
export function marginOf(revenue: PriceRule, payout: PriceRule, currency: string): Margin | null {
  if (revenue.type === 'None' && payout.type === 'None') return null;
  const paid = fixedAmount(revenue, currency);
  const given = fixedAmount(payout, currency);
  if (paid === null || given === null) return null;
  const left = paid - given;
  return {
    amount: fromMinorUnits(left, currency),
    percentage: paid === 0n ? null : percentageOf(left, paid),
    isLoss: left < 0n,
  };
}

/** In minor units; null for a percentage. */
function fixedAmount(rule: PriceRule, currency: string): bigint | null {
  if (rule.type === 'None') return 0n;
  return rule.type === 'CPS' ? null : toMinorUnits(rule.value, currency);
}

function percentageOf(part: bigint, whole: bigint): string {
  const size = part < 0n ? -part : part;
  const tenths = (2n * size * 1000n + whole) / (2n * whole);
  const text = `${tenths / 10n}.${tenths % 10n}`;
  return part < 0n ? `-${text}` : text;
}
