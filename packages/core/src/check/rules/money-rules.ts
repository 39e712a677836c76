import type { RuleEntry } from '../rule.ts';

/** What costs money, or counts it twice. */
export const moneyRules = {} as const satisfies Readonly<Record<string, RuleEntry>>;
