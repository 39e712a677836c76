import type { PostgresDatabase } from '../db/database.ts';
import { runSteps, type Upkeep } from '../upkeep/run-steps.ts';

const everyMs = 500;

/** What is deleted takes room until it is cleaned away: after so many steps in which there was something. */
const foldsAVacuum = 20;

export interface FoldingDeps {
  readonly database: Pick<PostgresDatabase, 'transactUpkeep' | 'em'>;
  readonly reportFailure: (error: unknown) => void;
}

/** Folds what batches have noted into the totals, as long as it runs. */
export function startFolding({ database, reportFailure }: FoldingDeps): Upkeep {
  let folds = 0;
  const step = async (): Promise<number> => {
    const noted = await database.em().execute('select 1 from total_change limit 1');
    if (noted.length === 0) return everyMs;
    await database.transactUpkeep((sql) => sql.run('select fold_totals()'));
    folds += 1;
    if (folds % foldsAVacuum === 0) {
      await database.em().execute('vacuum (skip_locked, truncate off) total_change');
    }
    return everyMs;
  };
  return runSteps({ step, reportFailure });
}
