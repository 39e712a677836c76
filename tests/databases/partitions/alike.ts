import { mixedPostbacks } from '../../crash/load/mixed-postbacks.ts';
import { queryOf } from '../../contract/query-of-row.ts';
import { verdictTable } from '../../contract/verdict-table.ts';
import type { World } from '../../contract/world.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import { openBeside } from '@trackside/server/testing/open-beside';
import { repair } from '../traffic/repair.ts';
import { writeTogether } from '../traffic/write-together.ts';
import type { Twin } from '../twin-worlds.ts';

const seed = 20_300_102;
const clicks = 120;
const largestBatch = 48;

/** All that happens to a server, with what came of each: so that two of them can be compared. */
export async function everydayTraffic(twin: Twin): Promise<unknown[]> {
  return [
    await everyVerdict(twin),
    await batches(twin),
    await later(twin, (world) => repair(world)),
    await later(twin, (world) => removeTest(world)),
  ];
}

async function later<Value>(
  { world, time }: Twin,
  act: (world: World) => Promise<Value>,
): Promise<Value> {
  time.now += 1000;
  return act(world);
}

/** The contract's table, row by row. */
async function everyVerdict(twin: Twin): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const row of verdictTable) {
    const query = await later(twin, (world) => queryOf(world, row));
    for (let sent = 0; sent < (row.twice === true ? 2 : 1); sent += 1) {
      const { status, body } = await later(twin, (world) => world.sendQuery(query));
      answers.push([query, status, body]);
    }
  }
  return answers;
}

/** Many clicks' postbacks, each batch in one transaction. */
async function batches(twin: Twin): Promise<unknown[]> {
  const { id: offerId, secure } = twin.world.offer;
  const random = seededRandom(seed);
  const ids = Array.from({ length: clicks }, (_, index) => `alike-${index}`);
  await using beside = await openBeside(twin.world.places.database);
  await beside.insert(
    'click',
    ['transaction_id', 'offer_id', 'test', 'created_at'],
    ids.map((id) => [id, offerId, 0, 0]),
  );
  const shop = { offerId, secure, onceEvent: 'purchase', repeatableEvent: 'level' };
  const queries = [...mixedPostbacks(shop, ids, random)].map((target) =>
    target.replace(/^.*\?/u, ''),
  );
  const outcomes: unknown[] = [];
  while (queries.length > 0) {
    twin.time.now += 1000;
    outcomes.push(await writeTogether(twin, queries.splice(0, largestBatch)));
  }
  return outcomes;
}

async function removeTest({ api, offer, send }: World): Promise<unknown> {
  const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id, test: true });
  await send({ secure: offer.secure, transaction_id: transactionId });
  await send({ secure: offer.secure, transaction_id: transactionId, event_name: 'level' });
  return api.tests.remove.mutate({ transactionId });
}
