import { useCallback, useMemo } from 'react';

import type { ReportRow } from '../../../api/api-types.ts';
import { figureText, isCount, metricLabel } from '../figures.ts';
import { daysOf, spanBefore, type DateSpan } from '../report-span.ts';
import type { MetricName } from '../report-sums.ts';
import { DayChart } from './day-chart.tsx';
import { daySeries } from './day-series.ts';

interface MetricChartProps {
  readonly days: readonly ReportRow[];
  /** null until it is known. */
  readonly before: readonly ReportRow[] | null;
  readonly span: DateSpan;
  readonly metric: MetricName;
  readonly currency: string;
}

/** One figure day by day, against the period before; nothing for a single day. */
export function MetricChart({ days, before, span, metric, currency }: MetricChartProps) {
  const dates = useMemo(() => daysOf(span), [span]);
  const values = useMemo(
    () => daySeries(days, dates, { metric, currency }),
    [days, dates, metric, currency],
  );
  const valuesBefore = useMemo(
    () =>
      before === null ? null : daySeries(before, daysOf(spanBefore(span)), { metric, currency }),
    [before, span, metric, currency],
  );
  const format = useCallback(
    (value: number) => figureText(metric, value, currency),
    [metric, currency],
  );
  if (dates.length < 2) return null;
  return (
    <DayChart
      days={dates}
      values={values}
      before={valuesBefore}
      label={metricLabel(metric, currency)}
      whole={isCount(metric)}
      format={format}
    />
  );
}
