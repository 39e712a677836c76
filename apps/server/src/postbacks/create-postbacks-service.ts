import type { AppDeps } from '../app-deps.ts';
import type { LoadFacts } from '../ingest/load-facts.ts';
import { loadFacts } from '../ingest/load-facts.ts';
import { retryRaces } from '../db/transaction/retry-races.ts';
import { createWriteTransaction } from '../db/transaction/write-transaction.ts';
import { listPostbacks, postbacksById } from './list-postbacks.ts';
import type { PostbacksService } from './postbacks-service.ts';
import { replayPostback } from './replay-postback.ts';

export type PostbacksDeps = Pick<AppDeps, 'database' | 'clock' | 'liveFeed'> & {
  readonly loadFacts?: LoadFacts;
};

/** The log of kept postbacks, and the way back into the rules for those that were not booked. */
export function createPostbacksService(deps: PostbacksDeps): PostbacksService {
  const { database, clock, liveFeed } = deps;
  const rules = {
    transact: retryRaces(createWriteTransaction(database.em)),
    loadFacts: deps.loadFacts ?? loadFacts,
  };
  return {
    list: (filter) => listPostbacks(database.em(), filter),
    rows: (ids) => postbacksById(database.em(), ids),
    replay: async (id, corrections, by) => {
      const replayed = await replayPostback(rules, { id, corrections, by, now: clock() });
      if (!replayed.ok) return replayed;
      liveFeed.publish();
      const [row] = await postbacksById(database.em(), [id]);
      return row === undefined
        ? { ok: false, error: 'POSTBACK_NOT_FOUND' }
        : { ok: true, value: row };
    },
  };
}
