import type { RuleEntry } from '../rule.ts';

/** What keeps a right postback from arriving, or from staying secret. */
export const deliveryRules = {} as const satisfies Readonly<Record<string, RuleEntry>>;
