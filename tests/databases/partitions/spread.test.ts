import { askPostgres } from '@trackside/server/testing/ask-postgres';
import { makeTestPlaces } from '@trackside/server/testing/test-places';
import { expect, test } from 'vitest';
import { differences, readTables } from '../read-tables.ts';
import { openTwin } from '../twin-worlds.ts';
import { everydayTraffic } from './alike.ts';
import { openSpread, ownRows } from './open-spread.ts';

test('half of the partitions on a second server: the same verdicts, repairs and rows', async () => {
  await using whole = await openTwin(await makeTestPlaces('postgres'));
  const answered = await everydayTraffic(whole);
  const own = await openSpread({ keyFolder: whole.world.places.keyFolder });
  await own.spread();
  await using spread = await openTwin(own);
  expect(await everydayTraffic(spread)).toEqual(answered);
  const kept = await readTables(whole.world.places.database);
  expect(differences(kept, await readTables(own.places.database))).toEqual([]);
  expect(spread.complaints).toEqual([]);
  // Both servers have their share, and together all.
  for (const table of ['click', 'conversion', 'event_record']) {
    const [here, there] = [await ownRows(own.first, table), await ownRows(own.second, table)];
    const all = kept.get(table)?.length ?? 0;
    expect([table, here + there]).toEqual([table, all]);
    expect(Math.min(here, there)).toBeGreaterThan(all / 5);
  }
  // Control: what is changed on the second server is seen through the first.
  const parts = [4, 5, 6, 7].map((number) => `update conversion_p${number} set revenue = '1'`);
  for (const part of parts) await askPostgres(own.second, part);
  expect(differences(kept, await readTables(own.places.database)).length).toBeGreaterThan(2);
});

test('partitions that have rows are not given away', async () => {
  const own = await openSpread();
  try {
    await askPostgres(
      own.first,
      `insert into click (transaction_id, offer_id, test, created_at)
        select 'click-' || n, 1, 0, 0 from generate_series(1, 50) as s(n)`,
    );
    await expect(own.spread()).rejects.toThrow(/click_p\d has rows already/u);
    expect(await ownRows(own.first, 'click')).toBe(50);
  } finally {
    await own.remove();
  }
});
