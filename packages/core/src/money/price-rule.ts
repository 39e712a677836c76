const flatPriceTypes = ['CPA', 'CPL', 'CPI', 'Fixed'] as const;
export const priceTypes = [...flatPriceTypes, 'CPS', 'None'] as const;

type FlatPriceType = (typeof flatPriceTypes)[number];

/**
 * How revenue or payout is reckoned (contract, "Money"). `value` is a decimal string: an amount in
 * the offer's currency for the flat types, a percentage of `sale_amount` for `CPS`.
 */
export type PriceRule =
  | { readonly type: FlatPriceType; readonly value: string }
  | { readonly type: 'CPS'; readonly value: string }
  | { readonly type: 'None' };
