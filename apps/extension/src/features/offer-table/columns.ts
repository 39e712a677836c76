import type { SortColumn } from './offer-choices.ts';

/** The grid of a row: narrower windows show fewer columns, and the name's cell tells what they would. */
export const columnsClass =
  'grid grid-cols-[24px_28px_minmax(0,1fr)_104px] items-center gap-x-2 px-3 md:grid-cols-[24px_28px_minmax(0,1fr)_120px_120px_104px] lg:grid-cols-[24px_28px_minmax(0,1fr)_56px_80px_120px_120px_100px_104px]';

const fromMedium = 'hidden md:block';
const fromLarge = 'hidden lg:block';

/** From which width on a column is there; undefined: always. */
export const cellFrom: Readonly<Record<SortColumn, string | undefined>> = {
  favourite: undefined,
  name: undefined,
  id: fromLarge,
  currency: fromLarge,
  revenue: fromMedium,
  payout: fromMedium,
  created: fromLarge,
  status: undefined,
};
