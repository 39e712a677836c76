import { isDeepStrictEqual } from 'node:util';
import { noFaults } from '../database/find-faults.ts';
import { makeOwnPlaces, takeDatabase } from '../../databases/own-places.ts';
import { addUp, killRounds } from '../kill/kill-rounds.ts';
import { readNumbers } from './read-numbers.ts';
import { reportProgress } from './report-progress.ts';

/** As many servers beside each other as there are usually cores. */
const lanes = 2;

/** `kill -9` at random moments under load, on two databases at once. */
export async function soakKill(words: readonly string[]): Promise<boolean> {
  const [database, numbers] = takeDatabase(words);
  const [kills = 0, seed = 0] = readNumbers(numbers, [1000, 1]);
  const afterRound = reportProgress('kills', kills);
  const figures = addUp(
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        await using own = await makeOwnPlaces(database);
        return await killRounds({
          places: own.places,
          rounds: Math.floor((kills + lane) / lanes),
          seed: seed * lanes + lane,
          afterRound,
        });
      }),
    ),
  );
  const { lost, changed, bookedTwice, miscounted, damages } = figures.faults;
  process.stdout.write(
    `kill on ${database}: ${figures.kills} kills, ${figures.acknowledged} acknowledged, ${lost} lost, ` +
      `${changed} changed, ${bookedTwice} booked twice, ${miscounted} miscounted, ` +
      `${damages.length} damages\n`,
  );
  return figures.lostAtRestart === 0 && isDeepStrictEqual(figures.faults, noFaults);
}
