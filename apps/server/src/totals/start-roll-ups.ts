import type { WriteTransaction } from '../db/transaction/transactions.ts';
import type { Clock } from '../ports/clock.ts';
import { runSteps, type Upkeep } from '../upkeep/run-steps.ts';
import { rollUpHours } from './roll-up-hours.ts';

const everyMs = 60_000;

export interface RollUpsDeps {
  readonly transact: WriteTransaction;
  readonly clock: Clock;
  readonly reportFailure: (error: unknown) => void;
}

/** Adds hours to their days when they are over, whether postbacks come in or not. */
export function startRollUps({ transact, clock, reportFailure }: RollUpsDeps): Upkeep {
  const step = async (): Promise<number> => {
    await transact((sql) => rollUpHours(sql, clock()));
    return everyMs;
  };
  return runSteps({ step, reportFailure });
}
