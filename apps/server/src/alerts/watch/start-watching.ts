import type { Sql } from '../../db/transaction/sql.ts';
import type { WriteTransaction } from '../../db/transaction/write-transaction.ts';
import type { Clock } from '../../ports/clock.ts';
import { runSteps, type Upkeep } from '../../upkeep/run-steps.ts';
import { type AlertChange, endQuietAlerts } from '../raise-alerts.ts';
import { checkOffer, nextOffers } from './check-offers.ts';
import { noteHours } from './note-hours.ts';
import { rememberedDays, seeTroubles } from './see-troubles.ts';

const dayMs = 86_400_000;

/** One step is over in a few milliseconds; what comes in meanwhile waits no longer than that. */
const postbacksAStep = 200;
const hoursAStep = 6;
const offersAStep = 5;

/** How long it rests when it has seen all that there is. */
const restMs = 5000;

/** All offers are looked at so often. */
const roundMs = 300_000;

/** After a step it stands back this many times as long as the step took. */
const standBack = 9;

export interface WatchDeps {
  readonly transact: WriteTransaction;
  readonly clock: Clock;
  /** Tells of what is new, in the same transaction. */
  readonly tell: (sql: Sql, changes: readonly AlertChange[]) => void;
  readonly reportFailure: (error: unknown) => void;
}

/** Watches what comes in, a few rows at a time, and raises alerts as long as it runs. */
export function startWatching(deps: WatchDeps): Upkeep {
  const { transact, clock, tell, reportFailure } = deps;
  let offer = 0;
  let nextRound = 0;

  /** Whether there is more to do at once, and what has changed. */
  const work = (
    sql: Sql,
  ): { readonly goesOn: boolean; readonly changes: readonly AlertChange[] } => {
    const now = clock();
    const { seen, changes } = seeTroubles(sql, { now, rows: postbacksAStep });
    if (seen === postbacksAStep) return { goesOn: true, changes };
    if (noteHours(sql, { now, hours: hoursAStep })) return { goesOn: true, changes };
    if (now < nextRound) return { goesOn: false, changes };
    const offers = nextOffers(sql, offer, offersAStep);
    const checked = offers.flatMap((id) => checkOffer(sql, id, now));
    offer = offers.at(-1) ?? 0;
    if (offer > 0) return { goesOn: true, changes: [...changes, ...checked] };
    nextRound = now + roundMs;
    sql.run('delete from trouble_hour where starts_at < ?', now - rememberedDays * dayMs);
    const ended = endQuietAlerts(sql, 'TROUBLE_NEW', { quietSince: now - dayMs, at: now });
    return { goesOn: false, changes: [...changes, ...ended] };
  };

  const step = async (): Promise<number> => {
    const begun = performance.now();
    const goesOn = await transact((sql) => {
      const worked = work(sql);
      tell(sql, worked.changes);
      return worked.goesOn;
    });
    return goesOn ? (performance.now() - begun) * standBack : restMs;
  };
  return runSteps({ step, reportFailure });
}
