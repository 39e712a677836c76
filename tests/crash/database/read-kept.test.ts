import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { startServer } from '../server/start-server.ts';
import { endGracefully } from '../server/end-gracefully.ts';
import { openShop } from '../server/open-shop.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { insertClicks } from './insert-clicks.ts';
import { readKept } from './read-kept.ts';

test('finds a total that is not what its rows come to', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'trackside.db');
  await using server = await startServer(file);
  const { offerId, secure } = await openShop(server.url);
  const [click = ''] = insertClicks(file, offerId, { prefix: 'c', count: 1 });
  for (const id of [click, click, 'nobody']) {
    await fetch(`${server.url}/?secure=${secure}&transaction_id=${id}`);
  }
  await endGracefully(server);
  expect(readKept(file)).toMatchObject({ conversions: [expect.any(String)], damages: [] });

  const database = new DatabaseSync(file);
  database.exec('update goal_total set held = held + 1');
  database.exec('update affiliate_total set conversions = conversions + 1');
  database.exec('update quarter_hour_total set revenue_low = revenue_low - 1');
  database.close();
  expect(readKept(file).damages).toEqual([
    'affiliate_total disagrees with its rows',
    'goal_total disagrees with its rows',
    'quarter_hour_total disagrees with its rows',
  ]);
});
