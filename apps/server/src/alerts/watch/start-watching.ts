import type { Sql } from '../../db/transaction/sql.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/transaction/transactions.ts';
import type { Clock } from '../../ports/clock.ts';
import { runSteps, type Upkeep } from '../../upkeep/run-steps.ts';
import { type AlertChange, endQuietAlerts } from '../raise-alerts.ts';
import { checkOffer, nextOffers } from './check-offers.ts';
import { findTroubles } from './find-troubles.ts';
import { noteHours } from './note-hours.ts';
import { rememberedDays, seeTroubles } from './see-troubles.ts';

const dayMs = 86_400_000;

/** One step is over in a few milliseconds; what comes in meanwhile waits no longer than that. */
const postbacksAStep = 2000;
const troublesAStep = 200;
const hoursAStep = 6;
const offersAStep = 5;

/** How long it rests when it has seen all that there is. */
const restMs = 5000;

/** All offers are looked at so often. */
const roundMs = 300_000;

/** After a step it stands back this many times as long as the step took. */
const standBack = 9;

export interface WatchDeps {
  /** In these it looks at what came in: nobody who writes waits for it. */
  readonly read: ReadTransaction;
  readonly transact: WriteTransaction;
  /** In these it notes what it has seen; batches may be written beside them. */
  readonly transactBeside: WriteTransaction;
  /** The last number up to which every postback is committed. */
  readonly settledNumber: () => Promise<number>;
  readonly clock: Clock;
  /** Tells of what is new, in the same transaction. */
  readonly tell: (sql: Sql, changes: readonly AlertChange[]) => Promise<void>;
  readonly reportFailure: (error: unknown) => void;
}

/** Watches what comes in, a few rows at a time, and raises alerts as long as it runs. */
export function startWatching(deps: WatchDeps): Upkeep {
  const { read, transact, transactBeside, clock, tell, reportFailure } = deps;
  let offer = 0;
  let nextRound = 0;

  const see = async (): Promise<boolean> => {
    const settled = await deps.settledNumber();
    const look = { postbacks: postbacksAStep, troubles: troublesAStep, settled };
    const found = await read((sql) => findTroubles(sql, look));
    if (found.until === found.from) return false;
    await transactBeside(async (sql) => tell(sql, await seeTroubles(sql, found, clock())));
    return found.until < settled;
  };

  const goRound = async (sql: Sql): Promise<Worked> => {
    const now = clock();
    if (await noteHours(sql, { now, hours: hoursAStep })) return { goesOn: true, changes: [] };
    if (now < nextRound) return { goesOn: false, changes: [] };
    const offers = await nextOffers(sql, offer, offersAStep);
    const changes = (await Array.fromAsync(offers, (id) => checkOffer(sql, id, now))).flat();
    offer = offers.at(-1) ?? 0;
    if (offer > 0) return { goesOn: true, changes };
    nextRound = now + roundMs;
    await sql.run('delete from trouble_hour where starts_at < ?', now - rememberedDays * dayMs);
    const ended = await endQuietAlerts(sql, 'TROUBLE_NEW', { quietSince: now - dayMs, at: now });
    return { goesOn: false, changes: ended };
  };

  const step = async (): Promise<number> => {
    const begun = performance.now();
    const goesOn =
      (await see()) ||
      (await transact(async (sql) => {
        const worked = await goRound(sql);
        await tell(sql, worked.changes);
        return worked.goesOn;
      }));
    return goesOn ? (performance.now() - begun) * standBack : restMs;
  };
  return runSteps({ step, reportFailure });
}

interface Worked {
  /** Whether there is more to do at once. */
  readonly goesOn: boolean;
  readonly changes: readonly AlertChange[];
}
