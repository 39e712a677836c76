import { ArrowDown, ArrowUp, Minus } from 'lucide-react';

import { i18n } from '../../language/i18n.ts';
import { classNames } from '../../ui/class-names.ts';
import { changeText, figureText, metricLabel } from './figures.ts';
import { changeOf, metricNames, type MetricName, type ReportSums } from './report-sums.ts';

interface ReportTilesProps {
  readonly sums: ReportSums;
  /** null until it is known. */
  readonly before: ReportSums | null;
  readonly currency: string;
  readonly metric: MetricName;
  readonly onMetric: (metric: MetricName) => void;
}

/** The report's sums; pressing one draws it. */
export function ReportTiles({ sums, before, currency, metric, onMetric }: ReportTilesProps) {
  return (
    <div
      role="group"
      aria-label={i18n.t('reports.figures')}
      className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-7"
    >
      {metricNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === metric}
          onClick={() => onMetric(name)}
          className="flex min-w-0 flex-col gap-0.5 rounded-lg border border-line px-3 py-2 text-start transition-colors duration-100 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          <span className="text-sm text-muted">{metricLabel(name, currency)}</span>
          <span className="truncate text-lg font-semibold tabular-nums">
            <bdi dir="ltr">{figureText(name, sums[name], currency)}</bdi>
          </span>
          {before !== null && <Change now={sums[name]} before={before[name]} name={name} />}
        </button>
      ))}
    </div>
  );
}

interface ChangeProps {
  readonly now: number | string;
  readonly before: number | string;
  readonly name: MetricName;
}

/** Of held postbacks and payouts, more is not better. */
const worseWhenMore: ReadonlySet<MetricName> = new Set(['held']);
const neitherWay: ReadonlySet<MetricName> = new Set(['clicks', 'payout']);

function Change({ now, before, name }: ChangeProps) {
  if (Number(now) === 0 && Number(before) === 0)
    return <span className="text-sm text-muted">–</span>;
  const change = changeOf(now, before);
  const grows = change === null || change > 0;
  const Icon = change === 0 ? Minus : grows ? ArrowUp : ArrowDown;
  const isGood = grows !== worseWhenMore.has(name);
  const colour =
    change === 0 || neitherWay.has(name) ? 'text-muted' : isGood ? 'text-ok' : 'text-error';
  return (
    <span className={classNames('flex items-center gap-1 text-sm tabular-nums', colour)}>
      <Icon aria-hidden size={12} />
      {changeText(change)}
    </span>
  );
}
