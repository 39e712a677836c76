import type { PostbackRow } from '../../api/api-types.ts';
import { arrivalTime } from '../../kept-postbacks/arrival-time.ts';
import { causeInRow } from '../../kept-postbacks/cause-in-row.ts';
import { moneyOf, titleOf } from '../../kept-postbacks/postback-words.ts';
import { VerdictStatus } from '../../kept-postbacks/verdict-status.tsx';
import { uiLanguage } from '../../language/format-language.ts';
import { i18n } from '../../language/i18n.ts';
import type { RowProps } from '../../long-list/row-props.ts';
import { Status } from '../../ui/status.tsx';

interface LogRowProps {
  readonly row: PostbackRow;
  readonly place: RowProps;
  readonly now: Date;
  readonly offerName: string | null;
  readonly selected: boolean;
  /** null for those who may repair nothing. */
  readonly onToggle: (() => void) | null;
  readonly onOpen: () => void;
}

/** One postback in two lines; what can be repaired has a box to choose it by. */
export function LogRow(props: LogRowProps) {
  const { row, place, now, offerName, selected, onToggle, onOpen } = props;
  const title = titleOf(row);
  const time = arrivalTime(row.receivedAt, now, uiLanguage());
  return (
    <li {...place} className="flex items-start has-checked:bg-accent-soft">
      <span className="flex w-10 shrink-0 justify-center pt-3">
        {row.replayable && onToggle !== null && (
          <input
            type="checkbox"
            aria-label={i18n.t('log.select_what', { title, time })}
            checked={selected}
            onChange={onToggle}
            className="size-4 accent-accent-fill"
          />
        )}
      </span>
      <button
        type="button"
        onClick={onOpen}
        className="flex min-w-0 flex-1 flex-col gap-x-2 gap-y-0.5 py-2 pe-4 text-start hover:bg-hover focus-visible:-outline-offset-2 sm:flex-row sm:items-start"
      >
        <span className="shrink-0 sm:min-w-25">
          <VerdictStatus verdict={row.verdict} />
        </span>
        <span className="flex w-full min-w-0 flex-1 flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="min-w-0 font-medium whitespace-pre-wrap [overflow-wrap:anywhere]">
              <bdi>{title}</bdi>
            </span>
            {row.reversal !== null && <Status tone="warn">{i18n.t('log.reversed')}</Status>}
            {row.test && <Status tone="info">{i18n.t('live.test')}</Status>}
            <time
              dateTime={row.receivedAt}
              className="ms-auto shrink-0 text-sm text-muted tabular-nums"
            >
              {time}
            </time>
          </span>
          <span className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted">
            {causeInRow(row) && (
              <span className="text-text">{i18n.t(`verdict.${row.code}.cause`)}</span>
            )}
            {offerName !== null && (
              <span className="[overflow-wrap:anywhere]">
                <bdi>{offerName}</bdi>
              </span>
            )}
            {row.transactionId !== null && (
              <span dir="ltr" className="font-mono text-xs [overflow-wrap:anywhere]">
                {row.transactionId}
              </span>
            )}
            <Money row={row} />
          </span>
        </span>
      </button>
    </li>
  );
}

function Money({ row }: Pick<LogRowProps, 'row'>) {
  const money = moneyOf(row);
  if (money === null) return null;
  return (
    <span className={row.reversal === null ? 'ms-auto tabular-nums' : 'ms-auto line-through'}>
      {money}
    </span>
  );
}
