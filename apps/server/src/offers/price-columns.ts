import type { PriceRule } from '@trackside/core';

interface PriceColumns {
  readonly type: PriceRule['type'];
  readonly value: string | null;
}

/** A price rule as its two columns. */
export function toPriceColumns(rule: PriceRule): PriceColumns {
  return rule.type === 'None'
    ? { type: 'None', value: null }
    : { type: rule.type, value: rule.value };
}

/** A price rule from its two columns. */
export function fromPriceColumns({ type, value }: PriceColumns): PriceRule {
  return type === 'None' || value === null ? { type: 'None' } : { type, value };
}
