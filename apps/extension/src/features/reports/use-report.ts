import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { ReportQuestion } from '../../api/api-types.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { spanBefore, type DateSpan } from './report-span.ts';

const freshMs = 60_000;

interface Asked extends Pick<ReportQuestion, 'groupBy' | 'timeZone' | 'offerId'> {
  readonly span: DateSpan;
}

/** A report, and its days and those of the period before it for comparison. */
export function useReport({ span, groupBy, timeZone, offerId }: Asked) {
  const { api } = useWorkspace();
  const ask = (asked: DateSpan, by: ReportQuestion['groupBy']) => ({
    ...api.reports.summary.queryOptions({
      ...asked,
      groupBy: by,
      timeZone,
      ...(offerId === undefined ? {} : { offerId }),
    }),
    refetchInterval: freshMs,
    placeholderData: keepPreviousData,
  });
  return {
    report: useQuery(ask(span, groupBy)),
    days: useQuery(ask(span, 'day')),
    before: useQuery(ask(spanBefore(span), 'day')),
  };
}
