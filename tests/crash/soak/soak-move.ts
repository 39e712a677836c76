import { isDeepStrictEqual } from 'node:util';
import { startPostgres } from '@trackside/server/testing/start-postgres';
import { noFaults } from '../database/find-faults.ts';
import { moveRun } from '../move/move-run.ts';
import { readNumbers } from './read-numbers.ts';

/** A large database there and back, under load, on a PostgreSQL that writes to the disk. */
export async function soakMove(words: readonly string[]): Promise<boolean> {
  const [postbacks = 0, kills = 0, seed = 0] = readNumbers(words, [1_000_000, 3, 1]);
  await using postgres = await startPostgres({ durable: true });
  const { url } = await postgres.createDatabase();
  const figures = await moveRun({ url, postbacks, kills, seed, clicks: 20_000 });
  const { rows, thereSeconds, backSeconds, lockedMs, faults } = figures;
  const rate = (seconds: number) => `${(rows / seconds).toFixed(0)} rows a second`;
  process.stdout.write(
    `move: ${postbacks} postbacks, ${rows} rows; there in ${thereSeconds.toFixed(1)} s ` +
      `(${rate(thereSeconds)}), back in ${backSeconds.toFixed(1)} s (${rate(backSeconds)}); ` +
      `nobody could write for ${lockedMs.map((ms) => `${ms.toFixed(0)} ms`).join(' and ')}; ` +
      `killed ${figures.kills} times; faults ${JSON.stringify(faults)}; ` +
      `answers ${JSON.stringify(figures.answers)} and ${JSON.stringify(figures.answersBack)}\n`,
  );
  return isDeepStrictEqual(faults, noFaults);
}
