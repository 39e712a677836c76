import type { Clock } from '../../ports/clock.ts';
import { runSteps, type Upkeep } from '../../upkeep/run-steps.ts';
import type { PostgresDatabase } from '../database.ts';
import { changePartitions } from './change-partitions.ts';
import { makeTimePartition, timePartitions } from './time-partitions.ts';
import { dayMs, missingSpans, type TimeSpan } from './time-span.ts';

const everyMs = 60_000;

/** A server may be away so long, at least, and finds its partitions made. */
const leastDaysAhead = 2;

export interface PartitionsDeps {
  readonly database: Pick<PostgresDatabase, 'transact' | 'read'>;
  readonly clock: Clock;
  /** How many days a new partition is for. */
  readonly days: number;
  readonly reportFailure: (error: unknown) => void;
}

/**
 * Makes the partitions of raw postbacks ahead of time, as long as it runs; resolves when those of today
 * are there. Where they can't be made the default partition takes what comes in.
 */
export async function startPartitions(deps: PartitionsDeps): Promise<Upkeep> {
  const step = async (): Promise<number> => {
    await makePartitionsAhead(deps);
    return everyMs;
  };
  try {
    await step();
  } catch (error) {
    deps.reportFailure(error);
  }
  return runSteps({ step, reportFailure: deps.reportFailure });
}

/** Makes what is missing, each in a transaction of its own. */
export async function makePartitionsAhead({
  database,
  clock,
  days,
}: Omit<PartitionsDeps, 'reportFailure'>): Promise<void> {
  const from = clock();
  const until = from + Math.max(days, leastDaysAhead) * dayMs;
  const stays = new Set<number>();
  const missingIn = (existing: readonly TimeSpan[]): TimeSpan | undefined =>
    missingSpans({ existing, from, until, days }).find(({ start }) => !stays.has(start));
  const existing = await database.read((sql) => timePartitions(sql, 'postback'));
  let missing = missingIn(existing);
  while (missing !== undefined) {
    missing = await changePartitions(database.transact, async (sql) => {
      // Another server may have made it meanwhile.
      const there = await timePartitions(sql, 'postback');
      const span = missingIn(there);
      if (span === undefined) return undefined;
      const made = await makeTimePartition(sql, 'postback', span);
      // What the default partition holds of it stays there.
      if (made === null || made.start > span.start) stays.add(span.start);
      return missingIn(made === null ? there : [...there, made]);
    });
  }
}
