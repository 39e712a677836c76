import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText, Loading, Skeleton } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { useWorkspace } from '../../../workspace-context/workspace.ts';

interface ReversalPreviewProps {
  readonly id: string;
  /** Told once it is known whether events go along; null while it is not. */
  readonly onKnown: (withEvents: boolean | null) => void;
}

/** What a reversal would take back: the record, and events that count only after their conversion. */
export function ReversalPreview({ id, onKnown }: ReversalPreviewProps) {
  const { api } = useWorkspace();
  const query = useQuery({
    ...api.postbacks.previewReversal.queryOptions({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  const { data } = query;
  const withEvents = data === undefined ? null : data.eventCount > 0;
  useEffect(() => onKnown(withEvents), [withEvents, onKnown]);
  if (query.isError) {
    return (
      <Notice
        tone="error"
        urgent
        action={
          <Button size="small" busy={query.isFetching} onClick={() => void query.refetch()}>
            {i18n.t('failure.retry')}
          </Button>
        }
      >
        {failureText(toApiFailure(query.error)).text}
      </Notice>
    );
  }
  if (data === undefined) {
    return (
      <Loading>
        <Skeleton className="h-10" />
      </Loading>
    );
  }
  const { revenue, payout, currency, eventCount, events, record } = data;
  const left = eventCount - events.length;
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="font-medium tabular-nums">
        {record.test
          ? i18n.t('log.reverse_test')
          : i18n.t('log.reverse_takes', { revenue, payout, currency })}
      </p>
      {eventCount > 0 && (
        <>
          <p>{i18n.t('log.reverse_events', { count: String(eventCount) })}</p>
          <ul className="list-disc ps-5 text-muted">
            {events.map((one) => (
              <li key={one.id}>
                <bdi>{one.event?.name ?? one.id}</bdi>
                <span className="tabular-nums"> · {i18n.t('live.money', one)}</span>
              </li>
            ))}
            {left > 0 && <li>{i18n.t('reports.more', { count: String(left) })}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
