import type { ReportRow } from '../../../api/api-types.ts';
import type { MetricName } from '../report-sums.ts';

/** One value a day, 0 where nothing came. */
export function daySeries(
  rows: readonly ReportRow[],
  days: readonly string[],
  { metric, currency }: { readonly metric: MetricName; readonly currency: string },
): number[] {
  const values = new Map(
    rows
      .filter((row) => row.currency === currency)
      .map((row) => [row.group, Number(row[metric])] as const),
  );
  return days.map((day) => values.get(day) ?? 0);
}
