import { addSums, sumColumns } from './sum-columns.ts';
import type { TotalChange } from './total-change.ts';

/** A table of kept totals: what its rows are told apart by, beside their period and their offer. */
export interface KeptTotals {
  readonly table: string;
  readonly key: string;
  readonly keyOf: (change: TotalChange) => string | number;
}

/** Hours and days (UTC): by offer and goal, and by offer and affiliate. */
export const hoursAndDays: readonly KeptTotals[] = [
  { table: 'goal_total', key: 'goal', keyOf: ({ goal }) => goal },
  { table: 'affiliate_total', key: 'affiliate_id', keyOf: ({ affiliateId }) => affiliateId ?? '' },
];

export const hourAndDayColumns = ({ key }: KeptTotals): readonly string[] => [
  'minutes',
  'starts_at',
  'offer_id',
  key,
  ...sumColumns,
];

/** What an insert does where the total is there already. */
export const addToHoursAndDays = ({ key }: KeptTotals): string =>
  `on conflict (minutes, starts_at, offer_id, ${key}) ${addSums}`;
