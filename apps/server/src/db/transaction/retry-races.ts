import { isLostRace } from './store-errors.ts';
import type { WriteTransaction } from '../transaction/transactions.ts';

/** How often facts are looked up anew because another process booked the same key meanwhile. */
const attempts = 5;

/**
 * A unique index that refuses means that what was decided rests on old facts: the transaction is
 * rolled back and decides again, so that a lost race ends as a duplicate and not as an error.
 */
export function retryRaces(transact: WriteTransaction): WriteTransaction {
  return async (work, waitingSince) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transact(work, waitingSince);
      } catch (error) {
        if (!isLostRace(error) || attempt === attempts) throw error;
      }
    }
  };
}
