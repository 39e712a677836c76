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

/** What an insert does where the total is there already. */
export const addSums = `do update set ${sumColumns
  .map((name) => `${name} = ${name} + excluded.${name}`)
  .join(', ')}`;
