import { RefreshCw, Share2 } from 'lucide-react';
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
import { FailureState } from '../../ui/states.tsx';
import { Notice } from '../../ui/status.tsx';
import { useMay } from '../../workspace-context/role/use-role.ts';
import { useServer } from '../../workspace-context/use-server.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import { FilterLine } from './filters/filter-line.tsx';
import { LogRows } from './log-rows.tsx';
import { LogTasks } from './log-tasks.tsx';
import { NothingThere, RowsSkeleton } from './nothing-there.tsx';
import { SelectAll } from './selection/select-all.tsx';
import { SelectionBar } from './selection/selection-bar.tsx';
import { leftAfter, meantOf, nothingSelected, withAlike } from './selection/selection.ts';
import { useSelection } from './selection/use-selection.ts';
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
  const [selection, select] = useSelection(question);
  const mayRepair = useMay('manager');
  const [tasks, setTasks] = useState<Tasks>(noTasks);

  const narrow = (part: Partial<LogFilter>): void => {
    updateFilter((kept) => ({ ...kept, ...part }));
    setAsOf(new Date());
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
          {mayRepair ? (
            <SelectAll
              rows={rows}
              selection={selection}
              question={question}
              counts={counts}
              filter={filter}
              onSelect={(chosen) => select(() => chosen)}
            />
          ) : (
            rows.some(({ replayable }) => replayable) && (
              <span className="w-full text-sm text-muted">{i18n.t('log.viewer_repair')}</span>
            )
          )}
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
          onSelect={mayRepair ? (chosen) => select(() => chosen) : null}
          onOpen={(id) => setTasks({ ...noTasks, trail: [id] })}
          older={{
            has: query.hasNextPage,
            busy: query.isFetchingNextPage,
            failure: query.isFetchNextPageError ? toApiFailure(query.error) : null,
            fetch: () => void query.fetchNextPage(),
          }}
        />
      )}
      {mayRepair && (
        <SelectionBar
          selection={selection}
          onAlike={(id, alike) => select((now) => withAlike(now, id, alike))}
          onRepair={() =>
            setTasks({ ...noTasks, repair: { selection, meant: meantOf(selection) } })
          }
          onClear={() => {
            select(() => nothingSelected);
            focusScreen();
          }}
        />
      )}
      <LogTasks
        tasks={tasks}
        onTasks={setTasks}
        onChanged={reread}
        onRepaired={(end) => select((now) => leftAfter(now, end))}
      />
    </div>
  );
}
