import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabasePlaces } from '@trackside/server/testing/test-places';
import type { Faults, Promised } from '../database/find-faults.ts';
import { findFaults, promisesOf } from '../database/find-faults.ts';
import { insertClicks } from '../database/insert-clicks.ts';
import { countLost } from '../database/count-lost.ts';
import { readKept } from '../database/read-kept.ts';
import { mixedPostbacks } from '../load/mixed-postbacks.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import { openSenders, sendLoad } from '../load/send-load.ts';
import type { Shop } from '../server/open-shop.ts';
import { openShop } from '../server/open-shop.ts';
import { endGracefully } from '../server/end-gracefully.ts';
import type { ServerOptions } from '../server/start-server.ts';
import { startServer } from '../server/start-server.ts';

const connections = 64;

/** More postbacks than any server answers before its end. */
const clicksPerRound = 400;

/** The moment of death is at most so long after the first answer, in milliseconds. */
const longestLifeMs = 60;

export interface KillPlan {
  /** The database, which nobody else uses. */
  readonly places: DatabasePlaces;
  readonly rounds: number;
  readonly seed: number;
  /** A server that takes the product's place, with the offer that it pretends to have. */
  readonly instead?: { readonly server: ServerOptions; readonly shop: Shop };
  readonly afterRound?: (round: number) => void;
}

export interface KillFigures {
  readonly kills: number;
  readonly requests: number;
  readonly acknowledged: number;
  /** Acknowledged ones that the next start did not bring back. */
  readonly lostAtRestart: number;
  readonly faults: Faults;
}

/** Kills a server under load again and again, on one database, and says what that did to it. */
export async function killRounds(plan: KillPlan): Promise<KillFigures> {
  const { places } = plan;
  const { database } = places;
  const random = seededRandom(plan.seed);
  const promised: Promised[] = [];
  let requests = 0;
  let lostAtRestart = 0;
  let shop = plan.instead?.shop;
  let last: Promised[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    await using server = await startServer(places, plan.instead?.server);
    lostAtRestart += await countLost(database, last);
    shop ??= await openShop(server.url);
    const clicks = await insertClicks(database, shop.offerId, {
      prefix: `click-${round}`,
      count: clicksPerRound,
    });
    const senders = await openSenders(server.port, connections);
    const begun = Promise.withResolvers<unknown>();
    const load = sendLoad(senders, mixedPostbacks(shop, clicks, random), {
      onReply: begun.resolve,
    });
    await begun.promise;
    await sleep(random.fraction() * longestLifeMs);
    server.signal('SIGKILL');
    const sent = await load;
    await server.ended;
    requests += sent.length;
    last = promisesOf(sent);
    promised.push(...last);
    plan.afterRound?.(round);
  }
  await using server = await startServer(places, plan.instead?.server);
  lostAtRestart += await countLost(database, last);
  await endGracefully(server);
  return {
    kills: plan.rounds,
    requests,
    acknowledged: promised.length,
    lostAtRestart,
    faults: findFaults(promised, await readKept(database)),
  };
}

/** Figures of runs that went on beside each other, as if they had been one. */
export function addUp(runs: readonly KillFigures[]): KillFigures {
  const sum = (value: (run: KillFigures) => number) =>
    runs.reduce((total, run) => total + value(run), 0);
  return {
    kills: sum(({ kills }) => kills),
    requests: sum(({ requests }) => requests),
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lostAtRestart: sum(({ lostAtRestart }) => lostAtRestart),
    faults: {
      lost: sum(({ faults }) => faults.lost),
      changed: sum(({ faults }) => faults.changed),
      bookedTwice: sum(({ faults }) => faults.bookedTwice),
      miscounted: sum(({ faults }) => faults.miscounted),
      damages: runs.flatMap(({ faults }) => faults.damages),
    },
  };
}
