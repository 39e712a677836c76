import { isDeepStrictEqual } from 'node:util';
import { startPostgres } from '@trackside/server/testing/start-postgres';
import { killReplicas } from '../../replicas/kill-replicas.ts';
import { noFaults } from '../database/find-faults.ts';
import { readNumbers } from './read-numbers.ts';
import { reportProgress } from './report-progress.ts';

/** `kill -9` of one of three servers on a PostgreSQL at random moments under load. */
export async function soakReplicas(words: readonly string[]): Promise<boolean> {
  const [rounds = 0, seed = 0] = readNumbers(words, [100, 1]);
  await using postgres = await startPostgres({ durable: true });
  const { url: databaseUrl } = await postgres.createDatabase();
  const afterRound = reportProgress('kills', rounds);
  const figures = await killReplicas({ rounds, seed, databaseUrl, afterRound });
  const { others, cutOff, promised, unheard, faults } = figures;
  const { lost, changed, bookedTwice, miscounted, damages } = faults;
  const failed = Object.entries(others).filter(([answer]) => !answer.startsWith('20'));
  process.stdout.write(
    `replicas: ${rounds} kills, ${cutOff} requests cut off, ${promised} acknowledged, ${lost} lost, ` +
      `${changed} changed, ${bookedTwice} booked twice, ${miscounted} miscounted, ` +
      `${damages.length} damages, ${unheard} not told, ${JSON.stringify(failed)} of the others\n`,
  );
  return failed.length === 0 && unheard === 0 && isDeepStrictEqual(faults, noFaults);
}
