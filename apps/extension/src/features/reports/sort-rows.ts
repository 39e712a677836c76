import type { ReportRow } from '../../api/api-types.ts';
import type { MetricName } from './report-sums.ts';

export interface Sorting {
  readonly by: MetricName | 'label';
  readonly descending: boolean;
}

/** The rows by one column; equal ones by their name. */
export function sortRows(rows: readonly ReportRow[], { by, descending }: Sorting): ReportRow[] {
  const byLabel = new Intl.Collator(undefined, { numeric: true });
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) =>
    by === 'label'
      ? direction * byLabel.compare(a.label, b.label)
      : direction * (Number(a[by]) - Number(b[by])) || byLabel.compare(a.label, b.label),
  );
}
