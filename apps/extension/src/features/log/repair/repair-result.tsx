import type { PostbackRow } from '../../../api/api-types.ts';
import { i18n } from '../../../language/i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { failureText } from '../../../ui/states.tsx';
import { Notice } from '../../../ui/status.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { countRecorded, outcomesOfRun } from './outcomes.ts';
import { canGoOn, type RepairRun } from './run-repair.ts';
import type { Repairing } from './use-repair.ts';

interface RepairResultProps {
  readonly repair: Repairing;
  readonly progress: RepairRun;
  readonly rows: readonly PostbackRow[];
  readonly onDone: () => void;
}

/** What a repair has done, row by row, while it goes on and when it is done. */
export function RepairResult({ repair, progress, rows, onDone }: RepairResultProps) {
  const { outcomes, state } = progress;
  const recorded = countRecorded(outcomes);
  const left = outcomes.length - recorded;
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="flex flex-col gap-1.5">
        {state.kind === 'running' ? (
          <Notice
            tone="info"
            action={
              <Button size="small" busy={repair.stopping} onClick={repair.stop}>
                {i18n.t('log.repair_stop')}
              </Button>
            }
          >
            {i18n.t('log.repairing', { count: String(outcomes.length) })}
          </Notice>
        ) : (
          <>
            <Notice tone={recorded > 0 ? 'ok' : 'neutral'}>
              <strong className="font-semibold">
                {i18n.t('log.repaired', { count: String(recorded) })}
              </strong>
            </Notice>
            {left > 0 && (
              <Notice tone="warn">{i18n.t('log.stayed', { count: String(left) })}</Notice>
            )}
          </>
        )}
      </div>
      {state.kind === 'stopped' && (
        <Notice
          tone={state.failure === null ? 'warn' : 'error'}
          urgent
          action={
            <span className="flex flex-wrap gap-1.5">
              {canGoOn(state.failure) && (
                <Button size="small" autoFocus onClick={() => void repair.carryOut()}>
                  {i18n.t('log.go_on')}
                </Button>
              )}
              <Button size="small" autoFocus={!canGoOn(state.failure)} onClick={repair.startOver}>
                {i18n.t('log.repair_otherwise')}
              </Button>
            </span>
          }
        >
          {i18n.t('log.repair_stopped')} {state.failure !== null && failureText(state.failure).text}
        </Notice>
      )}
      <OutcomeTable
        label={i18n.t('log.result')}
        outcomes={outcomesOfRun(outcomes, repair.preview.data, rows)}
      />
      {state.kind !== 'running' && (
        <div className="flex justify-end">
          <Button kind="primary" autoFocus={state.kind === 'done'} onClick={onDone}>
            {i18n.t('events.done')}
          </Button>
        </div>
      )}
    </div>
  );
}
