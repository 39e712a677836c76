import { makeTestPlaces } from '@trackside/server/testing/test-places';
import { expect, test } from 'vitest';
import { differences, readTables } from '../read-tables.ts';
import { openTwin, type Twin } from '../twin-worlds.ts';
import { everydayTraffic } from './alike.ts';

const tablesOf = ({ world }: Twin) => readTables(world.places.database);

test('whole tables, 8 and 64 partitions: the same verdicts, answers and rows', async () => {
  await using whole = await openTwin(await makeTestPlaces('postgres'));
  const answered = await everydayTraffic(whole);
  const kept = await tablesOf(whole);
  for (const partitions of [8, 64]) {
    await using divided = await openTwin(await makeTestPlaces('postgres', { partitions }));
    expect(await everydayTraffic(divided)).toEqual(answered);
    expect(differences(kept, await tablesOf(divided))).toEqual([]);
    const [used] = await divided.world.rows<{ readonly parts: number }>(
      'select count(distinct tableoid) as parts from conversion',
    );
    expect(used?.parts).toBeGreaterThan(partitions / 2);
    expect(divided.complaints).toEqual([]);
    // Control: what differs is found.
    await divided.world.rows(`update conversion set revenue = '1' where postback_number =
      (select min(postback_number) from conversion)`);
    expect(differences(kept, await tablesOf(divided))).toHaveLength(2);
  }
});
