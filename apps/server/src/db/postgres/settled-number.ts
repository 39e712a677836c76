import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { writeLockHolders } from './transaction/write-lock.ts';

const firstPauseMs = 1;
const longestPauseMs = 50;

/**
 * The last number of the sequence of verdicts, once everything up to it is committed or never will be.
 * Numbers are taken before they are committed, by several transactions at once; each holds the write
 * lock before it takes one. So when all that held it after the number was looked up have ended, there
 * is nothing left that could still appear below it.
 */
export async function settledNumber(em: SqlEntityManager): Promise<number> {
  const [sequence] = await em.execute<{ readonly value: number }[]>(
    'select value from postback_sequence',
  );
  const holders = await em.execute<{ readonly holder: string }[]>(writeLockHolders);
  let waited = holders.map(({ holder }) => holder);
  for (let pause = firstPauseMs; waited.length > 0; pause = Math.min(pause * 2, longestPauseMs)) {
    await sleep(pause);
    const still = await em.execute<{ readonly holder: string }[]>(writeLockHolders);
    const holding = new Set(still.map(({ holder }) => holder));
    waited = waited.filter((holder) => holding.has(holder));
  }
  return sequence?.value ?? 0;
}
