import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';

import type { ReportRow } from '../../api/api-types.ts';
import { i18n } from '../../language/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { figureText } from './figures.ts';
import type { ReportChoices } from './report-choices.ts';
import { metricNames, noCurrency, type MetricName } from './report-sums.ts';
import { sortRows, type Sorting } from './sort-rows.ts';

const shownAtOnce = 100;

interface ReportTableProps {
  readonly rows: readonly ReportRow[];
  readonly groupBy: ReportChoices['groupBy'];
  /** Several currencies stand in one table; each row says its own. */
  readonly manyCurrencies: boolean;
}

/** The report row by row; a column's head sorts by it. */
export function ReportTable({ rows, groupBy, manyCurrencies }: ReportTableProps) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [limit, setLimit] = useState(shownAtOnce);
  const sorted = sortRows(rows, sorting ?? usualSorting(groupBy));
  const current = sorting ?? usualSorting(groupBy);
  const sortBy = (by: Sorting['by']): void =>
    setSorting({ by, descending: current.by === by ? !current.descending : by !== 'label' });
  return (
    <div className="overflow-x-auto rounded-lg border border-line">
      <table aria-label={i18n.t('reports.table')} className="w-full border-collapse">
        <thead className="bg-sunken text-sm text-muted">
          <tr>
            <Head by="label" current={current} onSort={sortBy} start>
              {i18n.t(`reports.by_${groupBy}`)}
            </Head>
            {manyCurrencies && (
              <th scope="col" className="px-3 py-2 text-start font-medium">
                {i18n.t('reports.currency')}
              </th>
            )}
            {metricNames.map((name) => (
              <Head key={name} by={name} current={current} onSort={sortBy}>
                {i18n.t(`reports.${name}`)}
              </Head>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {sorted.slice(0, limit).map((row) => (
            <tr key={`${row.group} ${row.currency}`} className="hover:bg-hover">
              <th
                scope="row"
                className="px-3 py-1.5 text-start font-medium [overflow-wrap:anywhere]"
              >
                <bdi>{labelOf(row, groupBy)}</bdi>
              </th>
              {manyCurrencies && (
                <td className="px-3 py-1.5 text-muted">
                  {row.currency === noCurrency ? '–' : row.currency}
                </td>
              )}
              {metricNames.map((name) => (
                <td
                  key={name}
                  className={classNames(
                    'px-3 py-1.5 text-end tabular-nums',
                    Number(row[name]) === 0 && 'text-muted',
                  )}
                >
                  <bdi dir="ltr">{figureText(name, row[name], row.currency)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > limit && (
        <div className="flex justify-center border-t border-line p-2">
          <Button size="small" onClick={() => setLimit(limit + 10 * shownAtOnce)}>
            {i18n.t('reports.more', { count: String(sorted.length - limit) })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Days as they follow each other, the newest first; everything else by what it brings. */
function usualSorting(groupBy: ReportChoices['groupBy']): Sorting {
  return groupBy === 'day'
    ? { by: 'label', descending: true }
    : { by: 'revenue', descending: true };
}

interface HeadProps {
  readonly by: MetricName | 'label';
  readonly current: Sorting;
  readonly onSort: (by: MetricName | 'label') => void;
  readonly start?: boolean;
  readonly children: string;
}

function Head({ by, current, onSort, start = false, children }: HeadProps) {
  const isCurrent = current.by === by;
  const Icon = current.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isCurrent ? (current.descending ? 'descending' : 'ascending') : undefined}
      className={classNames('p-0 font-medium', start ? 'text-start' : 'text-end')}
    >
      <button
        type="button"
        onClick={() => onSort(by)}
        className={classNames(
          'inline-flex items-center gap-1 px-3 py-2 font-medium hover:text-text focus-visible:-outline-offset-2',
          isCurrent && 'text-text',
        )}
      >
        {children}
        {isCurrent && <Icon aria-hidden size={12} />}
      </button>
    </th>
  );
}

function labelOf(row: ReportRow, groupBy: ReportChoices['groupBy']): string {
  if (groupBy === 'affiliate' && row.group === '') return i18n.t('reports.no_affiliate');
  if (groupBy === 'event' && row.group === 'conversion') return i18n.t('reports.conversion');
  return row.label;
}
