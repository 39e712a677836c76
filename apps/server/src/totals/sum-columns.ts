/** What every kept total holds. Amounts are two halves: above their last nine digits, and these. */
export const sumColumns = [
  'clicks',
  'conversions',
  'events',
  'held',
  'revenue_high',
  'revenue_low',
  'payout_high',
  'payout_low',
] as const;

/** The same, as an insert has them. */
export const sumColumnTypes = Object.fromEntries(
  sumColumns.map((name) => [name, 'integer' as const]),
);

/** What an insert into that table does where the total is there already. */
export const addSums = (table: string): string =>
  `do update set ${sumColumns
    .map((name) => `${name} = ${table}.${name} + excluded.${name}`)
    .join(', ')}`;
