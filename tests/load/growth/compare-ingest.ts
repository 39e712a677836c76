import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadedFile } from '../database/loaded-database.ts';
import { loadTrackside } from '../ingest/loaded-trackside.ts';
import type { Cell } from '../ingest/measure-cell.ts';

export interface ComparedRound {
  readonly empty: Cell;
  readonly grown: Cell;
}

export interface IngestComparison {
  readonly folder: string;
  readonly grownDatabase: string;
  readonly rounds: number;
  readonly seconds: number;
}

/** More than Trackside answers in a second on known machines; too few are noticed. */
const highestRate = 60_000;
const connections = 64;
const warmUpSeconds = 6;

/** The same traffic on an empty and on a grown database by turns, each time by a server just started. */
export async function compareIngest(options: IngestComparison): Promise<readonly ComparedRound[]> {
  const { folder, grownDatabase, rounds, seconds } = options;
  const emptyDatabase = join(folder, 'empty.db');
  const measure = async (database: string, round: number) => {
    await using trackside = await loadTrackside({
      folder,
      database: loadedFile(database),
      seed: 100 + round,
    });
    trackside.prepare(highestRate * (warmUpSeconds + 1));
    await trackside.measure(connections, warmUpSeconds);
    trackside.prepare(highestRate * (seconds + 1));
    const cell = await trackside.measure(connections, seconds);
    trackside.assertVerdicts();
    return cell;
  };
  const onEmpty = async (round: number) => {
    for (const end of ['', '-wal', '-shm']) await rm(emptyDatabase + end, { force: true });
    return measure(emptyDatabase, round);
  };
  const compared: ComparedRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const empty = await onEmpty(round);
      compared.push({ empty, grown: await measure(grownDatabase, round) });
    } else {
      const grown = await measure(grownDatabase, round);
      compared.push({ empty: await onEmpty(round), grown });
    }
  }
  return compared;
}
