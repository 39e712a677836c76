import { ChevronRight, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';

import type { PostbackRow as Row } from '../../api/api-types.ts';
import { arrivalTime } from '../../kept-postbacks/arrival-time.ts';
import { causeInRow } from '../../kept-postbacks/cause-in-row.ts';
import { moneyOf, titleOf } from '../../kept-postbacks/postback-words.ts';
import { VerdictStatus } from '../../kept-postbacks/verdict-status.tsx';
import { uiLanguage } from '../../language/format-language.ts';
import { i18n } from '../../language/i18n.ts';
import type { RowProps } from '../../long-list/row-props.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Status } from '../../ui/status.tsx';
import { PostbackDetails } from './postback-details.tsx';
import { ReplayOutcome } from './replay/replay-outcome.tsx';
import { useReplay } from './replay/use-replay.ts';

interface PostbackRowProps {
  readonly row: Row;
  readonly place: RowProps;
  /** Kept by the list, which lets go of rows that are out of sight. */
  readonly open: boolean;
  readonly onToggle: () => void;
  /** null where all rows are one offer's. */
  readonly offerName: string | null;
  /** Whether postbacks may be corrected and replayed. */
  readonly mayChange: boolean;
  readonly onChanged: (row: Row) => void;
}

/** One postback: when, what became of it, what it was, what it brought; more on demand. */
export function PostbackRow(props: PostbackRowProps) {
  const { row, place, open, onToggle, offerName, mayChange, onChanged } = props;
  const [now] = useState(() => new Date());
  const detailsId = useId();
  const replay = useReplay(row, onChanged);
  const title = titleOf(row);
  const money = moneyOf(row);
  return (
    <li {...place} className="flex flex-col">
      <div className="flex items-center gap-2 py-2 ps-1.5 pe-3">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={onToggle}
          className="flex min-w-0 flex-1 items-start gap-1.5 rounded-md p-1 text-start"
        >
          <ChevronRight
            aria-hidden
            size={14}
            className={classNames(
              'mt-0.5 shrink-0 text-muted transition-transform duration-100 rtl:-scale-x-100',
              open && 'rotate-90 rtl:-rotate-90',
            )}
          />
          <span className="flex min-w-0 flex-1 flex-col gap-0.5">
            <span className="flex items-center gap-2">
              <VerdictStatus verdict={row.verdict} />
              {row.test && <Status tone="info">{i18n.t('live.test')}</Status>}
              <time dateTime={row.receivedAt} className="ms-auto text-sm text-muted tabular-nums">
                {arrivalTime(row.receivedAt, now, uiLanguage())}
              </time>
            </span>
            <span className="font-medium whitespace-pre-wrap [overflow-wrap:anywhere]">
              <bdi>{title}</bdi>
            </span>
            {offerName !== null && (
              <span className="text-sm text-muted [overflow-wrap:anywhere]">
                <bdi>{offerName}</bdi>
              </span>
            )}
            {causeInRow(row) && (
              <span className="text-sm">{i18n.t(`verdict.${row.code}.cause`)}</span>
            )}
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="min-w-0 flex-auto font-mono text-xs text-muted [overflow-wrap:anywhere]">
                {row.code}
              </span>
              {money !== null && <span className="text-sm tabular-nums">{money}</span>}
            </span>
          </span>
        </button>
        {row.replayable && mayChange && (
          <Button
            size="small"
            icon={<RotateCcw aria-hidden size={14} />}
            busy={replay.isPending}
            aria-label={i18n.t('live.replay_what', { title })}
            onClick={() => replay.mutate({ id: row.id })}
          >
            {i18n.t('live.replay')}
          </Button>
        )}
      </div>
      {(row.replayable || replay.isError) && (
        <ReplayOutcome verdict={row.verdict} replay={replay} />
      )}
      <div id={detailsId} hidden={!open}>
        {open && <PostbackDetails row={row} replay={replay} mayChange={mayChange} />}
      </div>
    </li>
  );
}
