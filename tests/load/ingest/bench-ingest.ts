import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnServer } from '../spawned-server.ts';
import type { SteadyFigures } from '../steady/send-steadily.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { countRows } from '../database/count-rows.ts';
import { isInMemory, measureDiskRate } from './disk-rate.ts';
import { ensureWrk } from './ensure-wrk.ts';
import { loadedFile } from '../database/loaded-database.ts';
import { loadTrackside } from './loaded-trackside.ts';
import { type Cell, type CellLoad, highestRate, measureCell } from './measure-cell.ts';

export const connectionCounts = [1, 16, 64, 256] as const;
export const steadyRates = [1000, 10_000] as const;
export const targetNames = ['bare', 'trackside', 'naive'] as const;
export type TargetName = (typeof targetNames)[number];
export type TargetCells = Readonly<Record<TargetName, Cell>>;

/** One value a round. */
export interface IngestFigures {
  readonly cells: ReadonlyMap<number, readonly TargetCells[]>;
  readonly steady: ReadonlyMap<number, readonly SteadyFigures[]>;
  /** Single synced writes a second. */
  readonly diskRates: readonly number[];
  readonly inMemory: boolean;
}

export interface IngestBench {
  readonly rounds: number;
  readonly seconds: number;
  /** Node's own flags for the server that is measured. */
  readonly nodeArgs: readonly string[];
}

const diskSeconds = 0.5;
/** So long until V8 has compiled what is called all the time: a server that runs has done so. */
const warmUp = { connections: 64, seconds: 8 } as const;

/** How many requests to prepare: twice as many as the fastest server took in the round before. */
function enough(cells: readonly TargetCells[], seconds: number): number {
  const fastest = Math.max(
    ...cells.flatMap((round) => Object.values(round).map(({ rate }) => rate)),
  );
  const rate = cells.length === 0 ? highestRate : Math.max(2 * fastest, 1000);
  return Math.ceil(rate * (seconds + 0.5));
}

/** Bare Fastify, Trackside and one flush a request, by turns under the same load, so that none has the quieter machine. */
export async function benchIngest({
  rounds,
  seconds,
  nodeArgs,
}: IngestBench): Promise<IngestFigures> {
  ensureWrk();
  await using folder = await makeTemporaryFolder();
  const databases = join(folder.path, 'databases');
  await mkdir(databases);
  const naiveFile = join(databases, 'naive.db');
  await using bare = await spawnServer(join(import.meta.dirname, '..', 'bare-fastify.ts'));
  await using naive = await spawnServer(join(import.meta.dirname, 'naive-flush.ts'), {
    args: [naiveFile],
  });
  await using trackside = await loadTrackside({
    folder: folder.path,
    database: loadedFile(join(databases, 'trackside.db')),
    seed: 1,
    nodeArgs,
  });
  const naiveRows = () => countRows(naiveFile, 'stored_postback');

  const measure: Readonly<Record<TargetName, (load: CellLoad) => Promise<Cell>>> = {
    bare: (load) => measureCell({ ...bare, countRows: null }, load),
    trackside: (load) => trackside.measure(load.connections, load.seconds),
    naive: (load) => measureCell({ ...naive, countRows: naiveRows }, load),
  };
  const inTurn = async (round: number, load: Omit<CellLoad, 'file'>, count: number) => {
    const file = trackside.prepare(count);
    const measured = new Map<TargetName, Cell>();
    for (let turn = 0; turn < targetNames.length; turn += 1) {
      // Another one begins each round.
      const name = targetNames[(round + turn) % targetNames.length] ?? 'bare';
      measured.set(name, await measure[name]({ ...load, file }));
    }
    return allOf(measured);
  };

  await inTurn(0, warmUp, highestRate * (warmUp.seconds + 1));
  const cells = new Map<number, TargetCells[]>(connectionCounts.map((count) => [count, []]));
  const steady = new Map<number, SteadyFigures[]>(steadyRates.map((rate) => [rate, []]));
  const diskRates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    console.log(`  round ${round + 1} of ${rounds} …`);
    for (const [connections, before] of cells) {
      const diskBefore = connections === 1 ? measureDiskRate(databases, diskSeconds) : 0;
      before.push(await inTurn(round, { connections, seconds }, enough(before, seconds)));
      // Other work makes a disk slower from one second to the next: asked before and after.
      if (connections === 1) {
        diskRates.push((diskBefore + measureDiskRate(databases, diskSeconds)) / 2);
      }
    }
    for (const [rate, before] of steady) before.push(await trackside.sendSteadily(rate, seconds));
  }
  trackside.assertVerdicts();
  return { cells, steady, diskRates, inMemory: isInMemory(databases) };
}

function allOf(measured: ReadonlyMap<TargetName, Cell>): TargetCells {
  const cellOf = (name: TargetName) => {
    const cell = measured.get(name);
    if (cell === undefined) throw new Error(`${name} was not measured.`);
    return cell;
  };
  return { bare: cellOf('bare'), trackside: cellOf('trackside'), naive: cellOf('naive') };
}
