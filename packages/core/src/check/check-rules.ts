import type { RuleEntry } from './rule.ts';
import { attributionRules } from './rules/attribution-rules.ts';
import { deliveryRules } from './rules/delivery-rules.ts';
import { moneyRules } from './rules/money-rules.ts';

/**
 * Every rule by its code. The order is the order of repairs, and of precedence: of two findings about
 * the same value the rule that stands first has named the cause.
 */
export const checkRules = {
  ...attributionRules,
  ...moneyRules,
  ...deliveryRules,
} as const satisfies Readonly<Record<string, RuleEntry>>;

export type CheckCode = keyof typeof checkRules;
