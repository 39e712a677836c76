import { ChartColumn } from 'lucide-react';
import { useMemo, useState } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { ReportRow } from '../../api/api-types.ts';
import { Downloads } from '../../downloads/downloads.tsx';
import { Select } from '../../forms/select.tsx';
import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState, FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { MetricChart } from './chart/metric-chart.tsx';
import { FiguresAge } from './figures-age.tsx';
import { reportChoicesItem, reportGroups, type ReportChoices } from './report-choices.ts';
import { spanIds, spanOf, type DateSpan } from './report-span.ts';
import { currenciesOf, noCurrency, sumRows } from './report-sums.ts';
import { ReportTable } from './report-table.tsx';
import { ReportTiles } from './report-tiles.tsx';
import { useReport } from './use-report.ts';
import { useToday } from './use-today.ts';

/** What came in, by day, offer, event or affiliate, against the period before. */
export function ReportsView() {
  const [{ loaded, value: choices }, , update] = useStored(reportChoicesItem);
  const { offerId, offer } = useWorkspace();
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const today = useToday(timeZone);
  const span = useMemo(() => spanOf(choices.span, today), [choices.span, today]);
  const asked = {
    groupBy: choices.groupBy,
    timeZone,
    offerId: choices.everyOffer ? undefined : (offerId ?? undefined),
  };
  const { report, days, before } = useReport({ span, ...asked });
  const change = (changed: Partial<ReportChoices>): void =>
    update((kept) => ({ ...kept, ...changed }));

  if (!loaded) return null;
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label={i18n.t('reports.span')}
          value={choices.span}
          options={spanIds.map((id) => ({
            value: id,
            label: i18n.t(`reports.span_${id}`),
          }))}
          onValueChange={(next) => change({ span: next })}
        />
        <Select
          aria-label={i18n.t('reports.offers')}
          value={choices.everyOffer ? 'all' : 'this'}
          options={[
            { value: 'all', label: i18n.t('live.every_offer') },
            { value: 'this', label: offer?.name ?? i18n.t('live.this_offer') },
          ]}
          onValueChange={(value) => change({ everyOffer: value === 'all' })}
          className="max-w-64"
        />
        <Segmented
          label={i18n.t('reports.group_by')}
          value={choices.groupBy}
          options={reportGroups.map((id) => ({ value: id, label: i18n.t(`reports.by_${id}`) }))}
          onValueChange={(groupBy) => change({ groupBy })}
        />
        <span className="ms-auto flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-sm text-muted">
            {i18n.t('reports.time_zone', { zone: timeZone })}
          </span>
          <FiguresAge />
          <Downloads
            label={i18n.t('reports.download')}
            question={{ what: 'report', input: { ...span, ...asked } }}
          />
        </span>
      </div>
      {report.isPending || days.isPending ? (
        <ReportSkeleton />
      ) : report.isError || days.isError ? (
        <FailureState
          failure={toApiFailure(report.error ?? days.error)}
          onRetry={() => void Promise.all([report.refetch(), days.refetch(), before.refetch()])}
          busy={report.isFetching || days.isFetching}
        />
      ) : report.data.length === 0 && (before.data ?? []).length === 0 ? (
        <EmptyState icon={ChartColumn}>{i18n.t('reports.none')}</EmptyState>
      ) : (
        <Report
          rows={report.data}
          days={days.data}
          before={before.data ?? null}
          span={span}
          choices={choices}
          onMetric={(metric) => change({ metric })}
        />
      )}
    </div>
  );
}

interface ReportProps {
  readonly rows: readonly ReportRow[];
  readonly days: readonly ReportRow[];
  readonly before: readonly ReportRow[] | null;
  readonly span: DateSpan;
  readonly choices: ReportChoices;
  readonly onMetric: (metric: ReportChoices['metric']) => void;
}

function Report({ rows, days, before, span, choices, onMetric }: ReportProps) {
  const { metric, groupBy } = choices;
  const currencies = currenciesOf([...days, ...(before ?? [])]);
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = currencies.find((one) => one === chosen) ?? currencies[0] ?? noCurrency;
  return (
    <>
      {currencies.length > 1 && (
        <Segmented
          label={i18n.t('reports.currency')}
          value={currency}
          options={currencies.map((one) => ({
            value: one,
            label: one === noCurrency ? i18n.t('reports.no_currency') : one,
          }))}
          onValueChange={setChosen}
        />
      )}
      <ReportTiles
        sums={sumRows(days, currency)}
        before={before === null ? null : sumRows(before, currency)}
        currency={currency}
        metric={metric}
        onMetric={onMetric}
      />
      <MetricChart days={days} before={before} span={span} metric={metric} currency={currency} />
      {rows.length > 0 && (
        <ReportTable
          key={groupBy}
          rows={rows}
          groupBy={groupBy}
          manyCurrencies={currencies.length > 1}
        />
      )}
    </>
  );
}

function ReportSkeleton() {
  return (
    <Loading>
      <Skeleton className="h-20" />
      <Skeleton className="h-56" />
      <Skeleton className="h-64" />
    </Loading>
  );
}
