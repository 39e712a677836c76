import { setTimeout as sleep } from 'node:timers/promises';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { findFaults, noFaults, promisesOf } from '../crash/database/find-faults.ts';
import { targetOf } from '../crash/load/mixed-postbacks.ts';
import { openSenders, sendLoad } from '../crash/load/send-load.ts';
import { tally } from '../crash/load/tally.ts';
import { openShop } from '../crash/server/open-shop.ts';
import { clicksPerRound, killReplicas } from './kill-replicas.ts';
import { openReplicas } from './open-replicas.ts';
import { insertClicks } from './postgres-clicks.ts';
import { readKept } from './read-kept.ts';

const connectionsEach = 20;

test('with one of three killed under load nothing is lost or booked twice, and the others answer', async () => {
  const rounds = 3;
  const { others, cutOff, promised, unheard, faults } = await killReplicas({ rounds, seed: 1 });
  expect(faults).toEqual(noFaults);
  expect(unheard).toBe(0);
  expect(Object.keys(others).filter((answer) => !answer.startsWith('20'))).toEqual([]);
  // Killed while they were at work.
  expect(cutOff).toBeGreaterThan(rounds);
  expect(promised).toBeGreaterThan(rounds * clicksPerRound);
}, 120_000);

const openTransactions = `select pid from pg_stat_activity where datname = current_database()
  and application_name = 'trackside' and state like 'idle in transaction%'`;

test(
  'what one of two holds when it freezes in a transaction is soon let go of',
  { ...judgesTime, timeout: 60_000 },
  async () => {
    await using replicas = await openReplicas({ count: 2 });
    const [frozen, other] = replicas.servers;
    if (frozen === undefined || other === undefined) throw new Error('There are not two');
    const shop = await openShop(other.url);
    const ids = await insertClicks(replicas, shop.offerId, { prefix: 'frozen', count: 2000 });
    const targets = ids.map((id) => targetOf(shop.secure, id));
    const load = sendLoad(await openSenders(frozen.port, connectionsEach), targets.slice(1));
    // Until it is caught between two statements of a batch.
    for (let open = 0; open === 0;) {
      frozen.signal('SIGCONT');
      await sleep(5);
      frozen.signal('SIGSTOP');
      await sleep(50);
      open = (await replicas.ask(openTransactions)).length;
    }
    const begun = performance.now();
    // It needs the lock that the frozen one shares, and lets no batch in before itself.
    await other.api.offers.update.mutate({ id: shop.offerId, name: 'Another shop' });
    const waited = performance.now() - begun;
    expect(waited).toBeGreaterThan(1000);
    expect(waited).toBeLessThan(10_000);
    const answers = tally(await sendLoad(await openSenders(other.port, 1), targets.slice(0, 1)));
    expect(answers).toEqual({ '200 CONVERSION_RECORDED': 1 });
    frozen.signal('SIGCONT');
    const late = await load;
    const kept = await readKept(replicas);
    expect(findFaults(promisesOf(late), kept)).toEqual(noFaults);
    expect(tally(late)).toMatchObject({ '200 CONVERSION_RECORDED': kept.conversions.length - 1 });
  },
);
