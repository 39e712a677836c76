import type { WriteTransaction } from '../db/transaction/write-transaction.ts';
import type { Clock } from '../ports/clock.ts';
import { runSteps, type Upkeep } from '../upkeep/run-steps.ts';
import { removeOldPostbacks } from './remove-old-postbacks.ts';

const dayMs = 86_400_000;

/** How long it rests when nothing is old any more. */
const restMs = 60_000;

/** One step is over in a few milliseconds; what comes in meanwhile waits no longer than that. */
const rowsAStep = 100;

/** After a step it stands back this many times as long as the step took. */
const standBack = 9;

export interface RetentionDeps {
  readonly transact: WriteTransaction;
  readonly clock: Clock;
  /** Raw postbacks are kept for so many days. */
  readonly days: number;
  readonly reportFailure: (error: unknown) => void;
}

/** Removes raw postbacks that are older than they are kept, a few at a time, as long as it runs. */
export function startRetention({ transact, clock, days, reportFailure }: RetentionDeps): Upkeep {
  const step = async (): Promise<number> => {
    const begun = performance.now();
    const before = clock() - days * dayMs;
    const removed = await transact((sql) => removeOldPostbacks(sql, { before, rows: rowsAStep }));
    return removed === 0 ? restMs : (performance.now() - begun) * standBack;
  };
  return runSteps({ step, reportFailure });
}
