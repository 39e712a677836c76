import { openBeside } from '@trackside/server/testing/open-beside';
import { makeTestPlaces } from '@trackside/server/testing/test-places';
import { expect, test } from 'vitest';
import { startServer } from '../server/start-server.ts';
import { endGracefully } from '../server/end-gracefully.ts';
import { openShop } from '../server/open-shop.ts';
import { insertClicks } from './insert-clicks.ts';
import { readKept } from './read-kept.ts';

test('finds a total that is not what its rows come to', async () => {
  await using own = await makeTestPlaces();
  const { database } = own.places;
  await using server = await startServer(own.places);
  const { offerId, secure } = await openShop(server.url);
  const [click = ''] = await insertClicks(database, offerId, { prefix: 'c', count: 1 });
  for (const id of [click, click, 'nobody']) {
    await fetch(`${server.url}/?secure=${secure}&transaction_id=${id}`);
  }
  await endGracefully(server);
  expect(await readKept(database)).toMatchObject({
    conversions: [expect.any(String)],
    damages: [],
  });

  await using beside = await openBeside(database);
  // Else there may be no row yet.
  if (beside.dialect === 'postgres') await beside.rows('select fold_totals()');
  await beside.rows('update goal_total set held = held + 1');
  await beside.rows('update affiliate_total set conversions = conversions + 1');
  await beside.rows('update quarter_hour_total set revenue_low = revenue_low - 1');
  expect((await readKept(database)).damages).toEqual([
    'affiliate_total disagrees with its rows',
    'goal_total disagrees with its rows',
    'quarter_hour_total disagrees with its rows',
  ]);
});
