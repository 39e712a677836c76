import { setTimeout as sleep } from 'node:timers/promises';
import type { WriteTransaction } from '../db/transaction/write-transaction.ts';
import type { Clock } from '../ports/clock.ts';
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

export interface Retention {
  /** Ends it; resolves when the step under way is over. */
  stop(): Promise<void>;
}

/** Removes raw postbacks that are older than they are kept, a few at a time, as long as it runs. */
export function startRetention({ transact, clock, days, reportFailure }: RetentionDeps): Retention {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);

  const step = async (): Promise<number> => {
    try {
      const begun = performance.now();
      const before = clock() - days * dayMs;
      const removed = await transact((sql) => removeOldPostbacks(sql, { before, rows: rowsAStep }));
      return removed === 0 ? restMs : (performance.now() - begun) * standBack;
    } catch (error) {
      reportFailure(error);
      return restMs;
    }
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) await pause(await step());
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
