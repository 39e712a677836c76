import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@trackside/server/testing/start-postgres';
import { readPostgresOptions } from './postgres/postgres-options.ts';
import { assertStored, settledCount } from './database/count-rows.ts';
import { ensureWrk } from './ingest/ensure-wrk.ts';
import { loadTrackside } from './ingest/loaded-trackside.ts';
import { type Cell, highestRate, measureCell } from './ingest/measure-cell.ts';
import { loadedPostgres } from './postgres/loaded-postgres.ts';
import { measureInserts } from './postgres/measure-inserts.ts';
import { printPostgres, type PostgresRound } from './postgres/print-postgres.ts';
import { runPsql } from './postgres/run-psql.ts';
import { spawnServer } from './spawned-server.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const connectionCounts = [1, 64, 256] as const;
const warmUp = { connections: 64, seconds: 8 } as const;

const { rounds, seconds, nodeArgs } = readPostgresOptions(process.argv.slice(2));
ensureWrk();
await using folder = await makeTemporaryFolder();
await using postgres = await startPostgres({
  durable: true,
  settings: { shared_buffers: '512MB', max_wal_size: '8GB', synchronous_commit: 'on' },
});
const keys = join(folder.path, 'keys');
await mkdir(keys);
const tracksideUrl = (await postgres.createDatabase()).url;
const otherUrl = (await postgres.createDatabase()).url;
const database = loadedPostgres(tracksideUrl, keys);
const load = { folder: folder.path, database, nodeArgs };

await using bare = await spawnServer(join(import.meta.dirname, 'bare-fastify.ts'));
await using naive = await spawnServer(join(import.meta.dirname, 'ingest', 'naive-flush.ts'), {
  args: [otherUrl],
});
await using first = await loadTrackside({ ...load, seed: 1 });
await using second = await loadTrackside({ ...load, seed: 2 });
const naiveRows = () => Number(runPsql(otherUrl, 'select count(*) from stored_postback')[0]?.[0]);

/** Both servers at once, each with half of the connections. */
async function measureTwo(connections: number, forSeconds: number): Promise<readonly Cell[]> {
  const half = Math.max(1, connections / 2);
  const before = database.countPostbacks();
  const cells = await Promise.all(
    [first, second].map((server) => server.measureBeside(half, forSeconds)),
  );
  const answered = cells.reduce((sum, cell) => sum + cell.answered, 0);
  const sent = cells.reduce((sum, cell) => sum + cell.sent, 0);
  const gained = (await settledCount(() => database.countPostbacks())) - before;
  assertStored({ answered, gained, inFlight: sent - answered });
  return cells;
}

async function round(connections: number, forSeconds: number): Promise<PostgresRound> {
  const enough = Math.ceil(highestRate * (forSeconds + 0.5) * 0.3);
  const file = first.prepare(enough);
  const cellLoad = { file, connections, seconds: forSeconds };
  const ofBare = await measureCell({ ...bare, countRows: null }, cellLoad);
  const one = await first.measure(connections, forSeconds);
  first.prepare(enough);
  second.prepare(enough);
  const two = await measureTwo(connections, forSeconds);
  const ofNaive = await measureCell({ ...naive, countRows: naiveRows }, cellLoad);
  const inserts = measureInserts(otherUrl, {
    connections: Math.min(connections, 100),
    seconds: forSeconds,
    folder: folder.path,
  });
  return { bare: ofBare, one, two, naive: ofNaive, inserts };
}

await round(warmUp.connections, warmUp.seconds);
const measured = new Map<number, PostgresRound[]>(connectionCounts.map((count) => [count, []]));
for (let number = 1; number <= rounds; number += 1) {
  console.log(`  round ${number} of ${rounds} …`);
  for (const [connections, before] of measured) before.push(await round(connections, seconds));
}
printPostgres(measured);
