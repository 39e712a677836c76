import type { ColumnType } from '../db/transaction/many-rows.ts';
import { addSums, sumColumnTypes } from './sum-columns.ts';
import type { TotalChange } from './total-change.ts';

/** A table of kept totals: what its rows are told apart by, beside their period and their offer. */
export interface KeptTotals {
  readonly table: string;
  readonly key: string;
  readonly keyType: ColumnType;
  readonly keyOf: (change: TotalChange) => string | number;
}

/** Hours and days (UTC): by offer and goal, and by offer and affiliate. */
export const hoursAndDays: readonly KeptTotals[] = [
  { table: 'goal_total', key: 'goal', keyType: 'integer', keyOf: ({ goal }) => goal },
  {
    table: 'affiliate_total',
    key: 'affiliate_id',
    keyType: 'text',
    keyOf: ({ affiliateId }) => affiliateId ?? '',
  },
];

export const hourAndDayColumns = ({
  key,
  keyType,
}: KeptTotals): Readonly<Record<string, ColumnType>> => ({
  minutes: 'integer',
  starts_at: 'integer',
  offer_id: 'integer',
  [key]: keyType,
  ...sumColumnTypes,
});

/** What an insert does where the total is there already. */
export const addToHoursAndDays = ({ table, key }: KeptTotals): string =>
  `on conflict (minutes, starts_at, offer_id, ${key}) ${addSums(table)}`;
