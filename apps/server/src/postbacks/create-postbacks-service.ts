import type { AppDeps } from '../app-deps.ts';
import type { LoadFacts } from '../ingest/judge/load-facts.ts';
import { loadFacts } from '../ingest/judge/load-facts.ts';
import { createSettingsCache } from '../ingest/settings/settings-cache.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { retryRaces } from '../db/transaction/retry-races.ts';
import { createWriteTransaction } from '../db/transaction/write-transaction.ts';
import { listPostbacks, postbacksByNumber } from './list-postbacks.ts';
import type { PostbacksService } from './postbacks-service.ts';
import { replayMany } from './replay-many.ts';
import { type Replay, replayPostback } from './replay-postback.ts';

export type PostbacksDeps = Pick<AppDeps, 'database' | 'vault' | 'clock' | 'liveFeed'> & {
  readonly loadFacts?: LoadFacts;
};

/** The log of kept postbacks, and the way back into the rules for those that were not booked. */
export function createPostbacksService(deps: PostbacksDeps): PostbacksService {
  const { database, clock, liveFeed } = deps;
  const transact = retryRaces(createWriteTransaction(database));
  const currentSettings = createSettingsCache(deps.vault);
  const replay = (sql: Sql, asked: Replay) =>
    replayPostback(sql, asked, {
      settings: currentSettings(sql),
      loadFacts: deps.loadFacts ?? loadFacts,
      now: clock(),
    });
  return {
    list: (filter) => listPostbacks(database.em(), filter),
    rows: (numbers) => postbacksByNumber(database.em(), numbers),
    replay: async (id, corrections, caller) => {
      const replayed = await transact((sql) => replay(sql, { id, corrections, caller }));
      if (!replayed.ok) return replayed;
      liveFeed.publish();
      const { number } = replayed.value;
      const row = (await postbacksByNumber(database.em(), [number])).get(number);
      return row === undefined
        ? { ok: false, error: 'POSTBACK_NOT_FOUND' }
        : { ok: true, value: row };
    },
    replayMany: (ids, corrections, caller) =>
      replayMany(ids, {
        transact,
        replay: (sql, id) => {
          const replayed = replay(sql, { id, corrections, caller });
          return replayed.ok ? { ok: true, value: replayed.value.code } : replayed;
        },
        committed: () => liveFeed.publish(),
      }),
  };
}
