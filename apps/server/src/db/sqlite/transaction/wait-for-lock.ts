import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '../../transaction/store-errors.ts';

/** A sender gives up after two seconds, so waiting for another process's lock ends well before. */
const lockPatienceMs = 1000;
const lockPauseMs = 20;

/**
 * Tries again, without blocking this thread, while another process holds the database's lock. Who has
 * waited since `waitingSince` (milliseconds since the epoch) already, waits that much less.
 */
export async function waitForLock<Value>(
  attempt: () => Value | Promise<Value>,
  waitingSince = Date.now(),
): Promise<Value> {
  const waited = Math.max(Date.now() - waitingSince, 0);
  const deadline = performance.now() + lockPatienceMs - waited;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(lockPauseMs);
    }
  }
}
