import { useQuery } from '@tanstack/react-query';
import { History as HistoryIcon } from 'lucide-react';
import { useState } from 'react';

import { toApiFailure } from '../../../api/api-failure.ts';
import { i18n } from '../../../language/i18n.ts';
import { LongList } from '../../../long-list/long-list.tsx';
import { OlderButton } from '../../../long-list/older-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, FailureState, Loading, Skeleton } from '../../../ui/states.tsx';
import { useRole } from '../../../workspace-context/role/use-role.ts';
import { useWorkspace } from '../../../workspace-context/workspace.ts';
import { NeedsRole } from '../needs-role.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { HistoryFilter } from './history-filter.tsx';
import {
  noFilter,
  questionOf,
  withPeopleSeen,
  type Filter,
  type Person,
} from './history-question.ts';
import { useHistory } from './use-history.ts';

/** Who changed what, when, from what to what. */
export function History() {
  return (
    <NeedsRole least="manager" what="history">
      <Changes />
    </NeedsRole>
  );
}

function Changes() {
  const { api, offer, offers } = useWorkspace();
  const isAdmin = useRole() === 'admin';
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [now] = useState(() => Date.now());
  const { query, entries } = useHistory(questionOf(filter, now));
  const tokens = useQuery({
    ...api.access.tokens.list.queryOptions({ includeEnded: true }),
    enabled: isAdmin,
  });
  // A manager may not list the tokens: whoever was seen so far can be chosen.
  const [seen, setSeen] = useState<readonly Person[]>([]);
  const people = withPeopleSeen(tokens.data ?? seen, entries ?? []);
  const change = (next: Filter): void => {
    setSeen(people);
    setFilter(next);
  };
  const isFiltered = filter !== noFilter;
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <div>
        <h3 id="history" className="text-lg font-semibold">
          {i18n.t('people.history_title')}
        </h3>
        <p className="max-w-3xl text-muted">{i18n.t('people.history_about')}</p>
      </div>
      <HistoryFilter filter={filter} people={people} offers={offers ?? []} onChange={change} />
      {query.isPending ? (
        <Loading>
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
          <Skeleton className="h-14" />
        </Loading>
      ) : entries === null ? (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      ) : entries.length === 0 ? (
        <EmptyState
          icon={HistoryIcon}
          action={
            isFiltered && (
              <Button onClick={() => change(noFilter)}>{i18n.t('people.history_reset')}</Button>
            )
          }
        >
          {i18n.t(isFiltered ? 'people.history_none_such' : 'people.history_none')}
        </EmptyState>
      ) : (
        <LongList
          label={i18n.t('people.history_title')}
          className="divide-y divide-line rounded-lg border border-line"
          items={entries}
          keyOf={({ id }) => id}
          rowHeight={88}
        >
          {(entry, row) => (
            <HistoryEntry
              entry={entry}
              row={row}
              offerName={offers?.find(({ id }) => id === entry.offerId)?.name ?? null}
              events={offer?.events ?? []}
            />
          )}
        </LongList>
      )}
      <OlderButton query={query} />
    </section>
  );
}
