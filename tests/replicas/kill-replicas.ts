import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../chance/seeded-random.ts';
import {
  type Faults,
  findFaults,
  type Promised,
  promisesOf,
} from '../crash/database/find-faults.ts';
import { mixedPostbacks } from '../crash/load/mixed-postbacks.ts';
import { openSenders, type Sent, sendLoad } from '../crash/load/send-load.ts';
import { tally } from '../crash/load/tally.ts';
import { openShop } from '../crash/server/open-shop.ts';
import { listen } from './listen.ts';
import { openReplicas, type Replica, threeOf } from './open-replicas.ts';
import { insertClicks } from './postgres-clicks.ts';
import { readKept } from './read-kept.ts';

const connectionsEach = 20;
export const clicksPerRound = 120;
const longestLifeMs = 300;

export interface KillPlan {
  readonly rounds: number;
  readonly seed: number;
  /** An empty database; one of the suite's, if left out. */
  readonly databaseUrl?: string;
  readonly afterRound?: (round: number) => void;
}

export interface KillFigures {
  /** What those that were not killed have answered. */
  readonly others: Readonly<Record<string, number>>;
  /** Requests that ended with a killed server. */
  readonly cutOff: number;
  readonly promised: number;
  /** Stored, and not told by the live feed of the server that was never killed. */
  readonly unheard: number;
  readonly faults: Faults;
}

/**
 * Kills one of three servers under load again and again and puts another in its place: what the
 * others answered meanwhile, what all of them promised, and what became of that.
 */
export async function killReplicas(plan: KillPlan): Promise<KillFigures> {
  const { databaseUrl } = plan;
  await using replicas = await openReplicas(databaseUrl === undefined ? {} : { databaseUrl });
  const random = seededRandom(plan.seed);
  const [first, second, survivor] = threeOf(replicas);
  let [victim, next] = [first, second];
  const shop = await openShop(survivor.url);
  using live = await listen(survivor.api);
  const others: Sent[] = [];
  const promised: Promised[] = [];
  let cutOff = 0;
  for (let round = 0; round < plan.rounds; round += 1) {
    const clicks = { prefix: `click-${round}`, count: clicksPerRound };
    const ids = await insertClicks(replicas, shop.offerId, clicks);
    const targets = mixedPostbacks(shop, ids, random);
    const begun = Promise.withResolvers<unknown>();
    const sendOn = async ({ port }: Replica) =>
      sendLoad(await openSenders(port, connectionsEach), targets, { onReply: begun.resolve });
    const loads = [victim, next, survivor].map(sendOn);
    await begun.promise;
    await sleep(random.fraction() * longestLifeMs);
    victim.signal('SIGKILL');
    const [dying = [], ...living] = await Promise.all(loads);
    await victim.ended;
    cutOff += dying.filter(({ reply }) => reply.kind === 'ended').length;
    others.push(...living.flat());
    promised.push(...promisesOf([...dying, ...living.flat()]));
    [victim, next] = [next, await replicas.start()];
    plan.afterRound?.(round);
  }
  const kept = await readKept(replicas);
  await live.until(kept.postbacks.length);
  return {
    others: tally(others),
    cutOff,
    promised: promised.length,
    unheard: kept.postbacks.length - new Set(live.heard.map(({ postbackId }) => postbackId)).size,
    faults: findFaults(promised, kept),
  };
}
