import { setImmediate } from 'node:timers/promises';
import type { RefusalReason } from '../errors.ts';
import type { Result, VerdictCode } from '@trackside/core';
import type { Sql } from '../db/transaction/sql.ts';
import type { ReplayOutcome } from './postbacks-service.ts';

/** Replays that share a transaction: few, since incoming postbacks wait for its end. */
const replaysAtOnce = 50;

export interface ReplayingMany {
  readonly transact: <Value>(work: (sql: Sql) => Promise<Value>) => Promise<Value>;
  /** Decides one postback again in the transaction at hand. */
  readonly replay: (sql: Sql, id: string) => Promise<Result<VerdictCode, RefusalReason>>;
  /** Called after every commit. */
  readonly committed: () => void;
}

/**
 * Decides many postbacks again, in order of receipt whatever the order of the ids: a conversion comes
 * before the events that wait for it. Each is looked at only when its turn comes, so one that an
 * earlier one has promoted is found done. An id that stands twice is replayed once.
 */
export async function replayMany(
  ids: readonly string[],
  { transact, replay, committed }: ReplayingMany,
): Promise<readonly ReplayOutcome[]> {
  // Ids begin with the time of receipt.
  const inOrder = [...new Set(ids)].sort();
  const outcomes: ReplayOutcome[] = [];
  for (let done = 0; done < inOrder.length; done += replaysAtOnce) {
    const some = inOrder.slice(done, done + replaysAtOnce);
    outcomes.push(
      ...(await transact((sql) =>
        Array.fromAsync(some, async (id): Promise<ReplayOutcome> => {
          const replayed = await replay(sql, id);
          return replayed.ok
            ? { id, code: replayed.value, refusal: null }
            : { id, code: null, refusal: replayed.error };
        }),
      )),
    );
    committed();
    // Postbacks must get their turn in between.
    await setImmediate();
  }
  return outcomes;
}
