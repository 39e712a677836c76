import { RefreshCw, ScrollText, Share2 } from 'lucide-react';
import { useMemo, useState } from 'react';

import { toApiFailure } from '../../api/api-failure.ts';
import { Downloads } from '../../downloads/downloads.tsx';
import {
  logFilterItem,
  narrowedParts,
  noFilter,
  questionOf,
  type LogFilter,
} from '../../kept-postbacks/log-filter.ts';
import { i18n } from '../../language/i18n.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { focusScreen } from '../../ui/focus-screen.ts';
import { EmptyState, FailureState, Loading, Skeleton } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useServer } from '../../workspace-context/use-server.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { FilterLine } from './filters/filter-line.tsx';
import { LogRows } from './log-rows.tsx';
import { LogTasks } from './log-tasks.tsx';
import { SelectAll } from './selection/select-all.tsx';
import { SelectionBar } from './selection/selection-bar.tsx';
import { meantOf, nothingSelected, type Selection } from './selection/selection.ts';
import { noTasks, type Tasks } from './tasks.ts';
import { useLog } from './use-log.ts';

/** Every postback that came in, whenever that was: finding them, saying why, putting them right. */
export function LogView() {
  const { url } = useServer();
  const [{ loaded, value: filter }, , updateFilter] = useStored(
    useMemo(() => logFilterItem(url), [url]),
  );
  const [asOf, setAsOf] = useState(() => new Date());
  const question = useMemo(() => questionOf(filter, asOf), [filter, asOf]);
  const { query, rows, counts, hasArrivals, restart, reread } = useLog(question, loaded);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  const [tasks, setTasks] = useState<Tasks>(noTasks);

  const narrow = (part: Partial<LogFilter>): void => {
    updateFilter((kept) => ({ ...kept, ...part }));
    setAsOf(new Date());
    setSelection(nothingSelected);
  };
  const refresh = (): void => {
    setAsOf(new Date());
    void restart();
  };
  const showAll = (): void => {
    narrow(noFilter);
    focusScreen();
  };

  if (!loaded) return null;
  return (
    <div className="flex flex-col">
      <div className="flex flex-col gap-2 px-4 pt-4 pb-2">
        <FilterBar filter={filter} counts={counts ?? []} onChange={narrow} />
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
          <SelectAll
            rows={rows}
            selection={selection}
            question={question}
            counts={counts}
            filter={filter}
            onSelect={setSelection}
          />
          <FilterLine filter={filter} counts={counts} onClear={showAll} />
          <span className="ms-auto flex flex-wrap items-center gap-1.5">
            <Downloads
              label={i18n.t('log.download')}
              question={{ what: 'postbacks', input: question }}
            />
            <Button
              size="small"
              icon={<Share2 aria-hidden size={14} />}
              onClick={() => setTasks({ ...noTasks, shares: true })}
            >
              {i18n.t('log.shared_pages')}
            </Button>
            <IconButton label={i18n.t('log.refresh')} onClick={refresh}>
              <RefreshCw aria-hidden size={16} />
            </IconButton>
          </span>
        </div>
        <div role="status">
          {hasArrivals && (
            <Notice
              tone="info"
              action={
                <Button
                  size="small"
                  onClick={() => {
                    refresh();
                    focusScreen();
                  }}
                >
                  {i18n.t('log.show_arrivals')}
                </Button>
              }
            >
              {i18n.t('log.arrivals')}
            </Notice>
          )}
        </div>
      </div>
      {query.isPending ? (
        <RowsSkeleton />
      ) : query.isError && rows.length === 0 ? (
        <FailureState
          failure={toApiFailure(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      ) : rows.length === 0 ? (
        <NothingThere filtered={narrowedParts(filter).length > 0} onShowAll={showAll} />
      ) : (
        <LogRows
          rows={rows}
          selection={selection}
          onSelect={setSelection}
          onOpen={(id) => setTasks({ ...noTasks, trail: [id] })}
          older={{
            has: query.hasNextPage,
            busy: query.isFetchingNextPage,
            failed: query.isFetchNextPageError,
            fetch: () => void query.fetchNextPage(),
          }}
        />
      )}
      <SelectionBar
        selection={selection}
        onSelect={setSelection}
        onRepair={() => setTasks({ ...noTasks, repair: { selection, meant: meantOf(selection) } })}
        onClear={() => {
          setSelection(nothingSelected);
          focusScreen();
        }}
      />
      <LogTasks
        tasks={tasks}
        onTasks={setTasks}
        onChanged={reread}
        onRepaired={() => setSelection(nothingSelected)}
      />
    </div>
  );
}

interface NothingThereProps {
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}

function NothingThere({ filtered, onShowAll }: NothingThereProps) {
  if (!filtered) return <EmptyState icon={ScrollText}>{i18n.t('log.none')}</EmptyState>;
  return (
    <EmptyState
      icon={ScrollText}
      action={<Button onClick={onShowAll}>{i18n.t('log.clear')}</Button>}
    >
      {i18n.t('log.none_such')}
    </EmptyState>
  );
}

function RowsSkeleton() {
  return (
    <div className="px-4 py-2">
      <Loading>
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <Skeleton key={row} className="h-12" />
        ))}
      </Loading>
    </div>
  );
}
