import { askPostgres } from '@trackside/server/testing/ask-postgres';
import { databaseSetting, makeTestPlaces } from '@trackside/server/testing/test-places';
import { typeCommand } from '@trackside/server/testing/type-command';
import { expect, test } from 'vitest';
import { differences, readTables } from '../read-tables.ts';
import { openTwin } from '../twin-worlds.ts';
import { everydayTraffic } from './alike.ts';
import { openSpread, ownRows, partitions } from './open-spread.ts';

async function indexesOf({ first, second }: { readonly first: string; readonly second: string }) {
  const all = (url: string) =>
    askPostgres<{ readonly index: string }>(
      url,
      `select indexdef as index from pg_indexes where schemaname = 'public' order by 1`,
    );
  return Promise.all([all(first), all(second)]);
}

test('moves a file into partitions on two servers, which hold the same then', async () => {
  await using old = await makeTestPlaces('sqlite');
  const { database, keyFolder } = old.places;
  {
    await using twin = await openTwin({ places: old.places, remove: async () => undefined });
    await everydayTraffic(twin);
  }
  const kept = await readTables(database);
  const move = (to: string, ...words: readonly string[]) =>
    typeCommand(keyFolder, ['move', '--to', to, ...words], {
      env: {
        TRACKSIDE_DATABASE_URL: databaseSetting(database),
        TRACKSIDE_KEY_FOLDER: keyFolder,
        TRACKSIDE_POSTGRES_PARTITIONS: String(partitions),
      },
    });
  const own = await openSpread({
    keyFolder,
    makeTables: (first) => move(first, '--tables-only'),
  });
  try {
    await own.spread();
    const indexes = await indexesOf(own);
    const moved = await move(own.first);
    expect([moved.code, moved.code === 0 ? '' : moved.err]).toEqual([0, '']);
    // What was set aside while it was filled is back.
    expect(await indexesOf(own)).toEqual(indexes);
    expect(differences(kept, await readTables(own.places.database))).toEqual([]);
    for (const table of ['click', 'conversion', 'event_record']) {
      const [here, there] = [await ownRows(own.first, table), await ownRows(own.second, table)];
      expect([table, here + there]).toEqual([table, kept.get(table)?.length]);
      expect(Math.min(here, there)).toBeGreaterThan(0);
    }
  } finally {
    await own.remove();
  }
}, 120_000);
