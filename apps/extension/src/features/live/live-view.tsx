import { verdictKinds } from '@trackside/core';
import { Activity, FlaskConical } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import type { PostbackRow as Row } from '../../api/api-types.ts';
import { nameOfOffer } from '../../kept-postbacks/postback-words.ts';
import { i18n } from '../../language/i18n.ts';
import { LongList } from '../../long-list/long-list.tsx';
import { OlderButton } from '../../long-list/older-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../forms/select.tsx';
import { EmptyState, FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../workspace-context/workspace.ts';
import { LiveStatus } from './live-status.tsx';
import { PostbackRow } from './postback-row.tsx';
import { TestPanel } from './test/test-panel.tsx';
import { useLivePostbacks } from './use-live-postbacks.ts';

const all = 'all';

/** Postbacks as they arrive, and tests that make them. */
export function LiveView() {
  const { chosen, offer, offerId, offers, refetch } = useWorkspace();
  const [verdict, setVerdict] = useState<Row['verdict'] | typeof all>(all);
  const [everyOffer, setEveryOffer] = useState(false);
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [testing, setTesting] = useState(false);
  const known = everyOffer || offerId !== null || chosen.kind === 'none';
  const { query, rows, accept, state } = useLivePostbacks(
    { offerId: everyOffer ? null : offerId, verdict: verdict === all ? null : verdict },
    known,
  );

  const mayChange = useMay('manager');
  const empty = query.isSuccess && rows.length === 0;
  const sendTest = mayChange && (
    <Button
      kind="primary"
      size="small"
      icon={<FlaskConical aria-hidden size={14} />}
      disabled={offer === null}
      onClick={() => setTesting(true)}
    >
      {i18n.t('live.send_test')}
    </Button>
  );
  return (
    <div className="flex flex-col">
      <div className="sticky top-0 z-10 grid grid-cols-2 items-center gap-2 border-b border-line bg-surface px-3 py-2">
        <span role="status" className="flex h-7 items-center">
          <LiveStatus state={state} />
        </span>
        <span className="flex justify-end">{!empty && sendTest}</span>
        <Select
          aria-label={i18n.t('live.filter_offer')}
          value={everyOffer ? all : 'this'}
          options={[
            { value: 'this', label: i18n.t('live.this_offer') },
            { value: all, label: i18n.t('live.every_offer') },
          ]}
          onValueChange={(value) => setEveryOffer(value === all)}
        />
        <Select
          aria-label={i18n.t('live.filter_verdict')}
          value={verdict}
          options={[
            { value: all, label: i18n.t('live.every_verdict') },
            ...verdictKinds.map((value) => ({ value, label: i18n.t(`live.${value}`) })),
          ]}
          onValueChange={setVerdict}
        />
      </div>
      {!known && chosen.kind === 'failed' ? (
        <FailureState failure={chosen.failure} onRetry={() => void refetch()} />
      ) : query.isPending ? (
        <RowsSkeleton />
      ) : query.isError && rows.length === 0 ? (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      ) : empty ? (
        <EmptyState icon={Activity} action={sendTest}>
          {i18n.t(verdict === all ? 'live.none_yet' : 'live.none_such')}
        </EmptyState>
      ) : (
        <LongList
          label={i18n.t('live.postbacks')}
          className="divide-y divide-line"
          items={rows}
          keyOf={({ id }) => id}
          rowHeight={86}
        >
          {(row, place) => (
            <PostbackRow
              row={row}
              place={place}
              open={opened.includes(row.id)}
              onToggle={() => setOpened((now) => withToggled(now, row.id))}
              offerName={everyOffer ? nameOfOffer(row.offerId, offers ?? []) : null}
              mayChange={mayChange}
              onChanged={accept}
            />
          )}
        </LongList>
      )}
      <div className="p-3 empty:hidden">
        <OlderButton query={query} />
      </div>
      {testing && offer !== null && <TestPanel offer={offer} onClose={() => setTesting(false)} />}
    </div>
  );
}

function RowsSkeleton() {
  return (
    <div className="p-3">
      <Loading>
        {[1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} className="h-15" />
        ))}
      </Loading>
    </div>
  );
}

function withToggled(opened: readonly string[], id: string): string[] {
  return opened.includes(id) ? opened.filter((one) => one !== id) : [...opened, id];
}
