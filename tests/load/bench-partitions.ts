import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@trackside/server/testing/start-postgres';
import { ensureWrk } from './ingest/ensure-wrk.ts';
import { loadTrackside, type LoadedTrackside } from './ingest/loaded-trackside.ts';
import { type Cell, highestRate } from './ingest/measure-cell.ts';
import { clusterCpuSeconds } from './postgres/cluster-cpu.ts';
import { loadedPostgres } from './postgres/loaded-postgres.ts';
import { readPostgresOptions } from './postgres/postgres-options.ts';
import { storeMany } from './postgres/store-many.ts';
import { printTable, spreadCells } from './statistics/print-table.ts';
import { spreadOf } from './statistics/spread.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const connectionCounts = [64, 256] as const;
const warmUpSeconds = 2;

const heads = [
  'tables',
  'min/s',
  'median/s',
  'max/s',
  'ratio min',
  'median',
  'max',
  'CPU µs/request min',
  'median',
  'max',
  'whole/this min',
  'median',
  'max',
];

const { rounds, seconds, stored, nodeArgs } = readPostgresOptions(process.argv.slice(2));
/** The first is what the others are compared with. */
const layouts = [
  { name: 'whole', partitions: 1, more: 0 },
  { name: '8 partitions', partitions: 8, more: 0 },
  { name: '64 partitions', partitions: 64, more: 0 },
  ...(stored === 0 ? [] : [{ name: `whole, ${stored} stored`, partitions: 1, more: stored }]),
];
ensureWrk();
await using folder = await makeTemporaryFolder();
await using postgres = await startPostgres({
  durable: true,
  settings: { shared_buffers: '512MB', max_wal_size: '8GB', synchronous_commit: 'on' },
});
await using stack = new AsyncDisposableStack();
const servers = new Map<string, LoadedTrackside>();
for (const { name, partitions, more } of layouts) {
  const own = join(folder.path, `keys-${servers.size}`);
  await mkdir(own);
  const { url } = await postgres.createDatabase();
  const load = { folder: own, nodeArgs, seed: 1 };
  const empty = loadedPostgres(url, own, { partitions });
  let server = await loadTrackside({ ...load, database: empty });
  if (more > 0) {
    // The tables and what the first traffic opens are there; it is filled while nothing runs on it.
    await server[Symbol.asyncDispose]();
    const database = loadedPostgres(url, own, { partitions, after: storeMany(url, more) });
    server = await loadTrackside({ ...load, seed: 2, database });
  }
  servers.set(name, stack.use(server));
}

interface Measured extends Cell {
  /** Processor time of server and PostgreSQL together, microseconds a request. */
  readonly cpuOfBoth: number;
}

type Round = ReadonlyMap<string, Measured>;

/** All by turns, so that whatever else the machine does meets each of them. */
async function round(connections: number, forSeconds: number): Promise<Round> {
  const cells = new Map<string, Measured>();
  for (const [name, server] of servers) {
    const prepare = (forSoLong: number) =>
      server.prepare(Math.ceil(highestRate * (forSoLong + 1) * 0.2));
    // Connections end while the others are measured, and plans with them.
    prepare(warmUpSeconds);
    await server.measure(connections, warmUpSeconds);
    prepare(forSeconds);
    const before = clusterCpuSeconds(postgres.folder);
    const cell = await server.measure(connections, forSeconds);
    const used = (clusterCpuSeconds(postgres.folder) - before) * 1e6;
    cells.set(name, { ...cell, cpuOfBoth: cell.cpu + used / cell.answered });
  }
  return cells;
}

for (const connections of connectionCounts) {
  const measured: Round[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    measured.push(await round(connections, seconds));
  }
  console.log(`\n  ${connections} connections`);
  const valueOf = (cells: Round, field: 'rate' | 'cpuOfBoth', name: string) =>
    cells.get(name)?.[field] ?? Number.NaN;
  const spread = (of: (cells: Round) => number, digits: number) =>
    spreadCells(spreadOf(measured.map(of)), digits);
  printTable(
    heads,
    layouts.map(({ name }) => [
      name,
      ...spread((cells) => valueOf(cells, 'rate', name), 0),
      ...spread((cells) => valueOf(cells, 'rate', name) / valueOf(cells, 'rate', 'whole'), 2),
      ...spread((cells) => valueOf(cells, 'cpuOfBoth', name), 0),
      ...spread(
        (cells) => valueOf(cells, 'cpuOfBoth', 'whole') / valueOf(cells, 'cpuOfBoth', name),
        2,
      ),
    ]),
  );
}
for (const [name, server] of servers) {
  console.log(`  ${name}: are all verdicts what they should be?`);
  server.assertVerdicts();
}
