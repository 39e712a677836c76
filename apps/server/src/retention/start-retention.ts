import type { Database } from '../db/database.ts';
import { changePartitions } from '../db/partitions/change-partitions.ts';
import { dayMs, partitionDays } from '../db/partitions/time-span.ts';
import type { Clock } from '../ports/clock.ts';
import { runSteps, type Upkeep } from '../upkeep/run-steps.ts';
import { dropOldPartition, thinOutPartition } from './drop-old-partition.ts';
import { removeOldPostbacks } from './remove-old-postbacks.ts';

/** How long it rests when nothing is old any more. */
const restMs = 60_000;

/** One step is over in a few milliseconds; what comes in meanwhile waits no longer than that. */
const rowsAStep = 100;

/** After a step it stands back this many times as long as the step took. */
const standBack = 9;

export interface RetentionDeps {
  readonly database: Pick<Database, 'dialect' | 'transact'>;
  readonly clock: Clock;
  /** Raw postbacks are kept for so many days. */
  readonly days: number;
  readonly reportFailure: (error: unknown) => void;
}

/**
 * Removes raw postbacks that are older than they are kept, as long as it runs: a few at a time, and
 * PostgreSQL's by whole partitions.
 */
export function startRetention({ database, clock, days, reportFailure }: RetentionDeps): Upkeep {
  const step = async (): Promise<number> => {
    const begun = performance.now();
    const isDone = await takeStep(database, { now: clock(), days });
    return isDone ? restMs : (performance.now() - begun) * standBack;
  };
  return runSteps({ step, reportFailure });
}

/** Says whether nothing is old any more. */
async function takeStep(
  { dialect, transact }: RetentionDeps['database'],
  { now, days }: { readonly now: number; readonly days: number },
): Promise<boolean> {
  const removal = { before: now - days * dayMs, rows: rowsAStep };
  if (dialect === 'sqlite')
    return (await transact((sql) => removeOldPostbacks(sql, removal))) === 0;
  const dropped = await changePartitions(transact, (sql) => dropOldPartition(sql, removal));
  const overdue = { ...removal, before: removal.before - partitionDays(days) * dayMs };
  const removed = await transact(
    async (sql) =>
      (await removeOldPostbacks(sql, removal)) + (await thinOutPartition(sql, overdue)),
  );
  return !dropped && removed === 0;
}
