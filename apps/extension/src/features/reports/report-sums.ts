import { fromMinorUnits, toMinorUnits } from '@trackside/core';

import type { ReportRow } from '../../api/api-types.ts';

export const countNames = ['clicks', 'conversions', 'events', 'held'] as const;
export const amountNames = ['revenue', 'payout', 'profit'] as const;
export const metricNames = [...countNames, ...amountNames] as const;
export type MetricName = (typeof metricNames)[number];

export type ReportSums = Readonly<
  Record<(typeof countNames)[number], number> & Record<(typeof amountNames)[number], string>
>;

/** Stands for the currency of postbacks that no offer can be told of; they bring no money. */
export const noCurrency = 'XXX';

/** What rows of one currency come to; amounts are added exactly. */
export function sumRows(rows: readonly ReportRow[], currency: string): ReportSums {
  const own = rows.filter((row) => row.currency === currency);
  const count = (name: (typeof countNames)[number]): number =>
    own.reduce((sum, row) => sum + row[name], 0);
  const amount = (name: (typeof amountNames)[number]): string =>
    currency === noCurrency
      ? '0'
      : fromMinorUnits(
          own.reduce((sum, row) => sum + (toMinorUnits(row[name], currency) ?? 0n), 0n),
          currency,
        );
  return {
    clicks: count('clicks'),
    conversions: count('conversions'),
    events: count('events'),
    held: count('held'),
    revenue: amount('revenue'),
    payout: amount('payout'),
    profit: amount('profit'),
  };
}

/** The currencies of a report, the one with the most rows first, none at all last. */
export function currenciesOf(rows: readonly ReportRow[]): string[] {
  const rowsOf = Map.groupBy(rows, ({ currency }) => currency);
  return [...rowsOf]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .toSorted(([a], [b]) => Number(a === noCurrency) - Number(b === noCurrency))
    .map(([currency]) => currency);
}

/**
 * By how much a figure has changed, as a share of what it was; null where that was nothing.
 *
 * @example
 * changeOf('150', '100'); // 0.5
 */
export function changeOf(now: number | string, before: number | string): number | null {
  const was = Number(before);
  return was === 0 ? null : (Number(now) - was) / Math.abs(was);
}
