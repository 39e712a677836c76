import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareIngest } from './growth/compare-ingest.ts';
import { copyFilledDatabase, databaseName } from './growth/filled-database.ts';
import { readGrowthOptions } from './growth/growth-options.ts';
import { measureReads } from './growth/measure-reads.ts';
import { printComparison, printMemory, printReads } from './growth/print-growth.ts';
import { watchMemory } from './growth/watch-memory.ts';
import { ensureWrk } from './ingest/ensure-wrk.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { filePlaces, spawnTrackside } from './trackside-server.ts';
import { createCatalogue, readCatalogue } from './traffic/catalogue.ts';

const { postbacks, minutes, rounds, seconds, fresh } = readGrowthOptions(process.argv.slice(2));

async function benchReads(database: string): Promise<void> {
  await using server = await spawnTrackside(filePlaces(database));
  const known = await readCatalogue(server.api);
  const [offer] = known.length > 0 ? known : await createCatalogue(server.api);
  printReads(await measureReads(server, { database, offerId: offer?.id ?? 1 }));
}

ensureWrk();
await using folder = await makeTemporaryFolder();
console.log('\n0 postbacks stored');
await benchReads(join(folder.path, 'new.db'));
for (const count of postbacks) {
  console.log(`\n${count} postbacks stored`);
  const grown = join(folder.path, String(count));
  await copyFilledDatabase(grown, { postbacks: count, fresh });
  const database = join(grown, databaseName);
  await benchReads(database);
  const comparison = { folder: folder.path, grownDatabase: database, rounds, seconds };
  printComparison(await compareIngest(comparison));
  printMemory(await watchMemory({ folder: folder.path, database, minutes }), minutes);
  // It may be many gigabytes.
  await rm(grown, { recursive: true, force: true });
}
