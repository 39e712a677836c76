import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '../transaction/store-errors.ts';
import type { Sql } from '../transaction/sql.ts';
import type { WriteTransaction } from '../transaction/transactions.ts';

/** Whoever writes waits meanwhile: no longer than this for somebody who reads a partition for long. */
const lockMs = 50;
/** And no longer than this for one statement: PostgreSQL reads the whole default partition for a new one. */
const statementMs = 1000;

const attempts = 5;
const pauseMs = 200;

/**
 * Changes which partitions there are, in a transaction that writes alone. Who reads is waited for a
 * moment only, and then again a little later; fails as busy where somebody reads all the time.
 */
export async function changePartitions<Value>(
  transact: WriteTransaction,
  work: (sql: Sql) => Promise<Value>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact(async (sql) => {
        // A database that has moved elsewhere refuses what is written, and no more than that.
        await sql.run('update settings_version set value = value where false');
        await sql.run(`set local lock_timeout = ${lockMs}`);
        await sql.run(`set local statement_timeout = ${statementMs}`);
        return work(sql);
      });
    } catch (error) {
      if (!isBusy(error) || attempt === attempts) throw error;
    }
    await sleep(pauseMs);
  }
}
