import type { Result } from '@trackside/core';
import type { AppDeps } from '../app-deps.ts';
import type { RefusalReason } from '../errors.ts';
import type { LoadFacts } from '../ingest/judge/load-facts.ts';
import { loadFacts } from '../ingest/judge/load-facts.ts';
import { createSettingsCache } from '../ingest/settings/settings-cache.ts';
import type { Sql } from '../db/transaction/sql.ts';
import { retryRaces } from '../db/transaction/retry-races.ts';
import { countPostbacks } from './log/count-postbacks.ts';
import { listPostbacks, postbacksByNumber } from './log/list-postbacks.ts';
import type { PostbackRow, PostbacksService } from './postbacks-service.ts';
import { replayMany } from './replay-many.ts';
import { type Replay, replayPostback } from './replay-postback.ts';
import { previewReversal } from './reverse/preview-reversal.ts';
import { reverseRecord, undoReversal } from './reverse/reverse-record.ts';

export type PostbacksDeps = Pick<AppDeps, 'database' | 'vault' | 'clock' | 'liveFeed'> & {
  readonly loadFacts?: LoadFacts;
};

/** The log of kept postbacks, and the way back into the rules for those that were not booked. */
export function createPostbacksService(deps: PostbacksDeps): PostbacksService {
  const { database, clock, liveFeed } = deps;
  const transact = retryRaces(database.transact);
  const currentSettings = createSettingsCache(deps.vault);
  const replay = async (sql: Sql, asked: Replay) =>
    replayPostback(sql, asked, {
      settings: await currentSettings(sql),
      loadFacts: deps.loadFacts ?? loadFacts,
      now: clock(),
    });
  const read = database.read;
  /** A postback as it is after what was committed for it. */
  const changedRow = async (
    number: number | undefined,
  ): Promise<Result<PostbackRow, RefusalReason>> => {
    liveFeed.publish();
    const row = number && (await postbacksByNumber(database.em(), [number])).get(number);
    return row ? { ok: true, value: row } : { ok: false, error: 'POSTBACK_NOT_FOUND' };
  };
  return {
    list: (filter) => listPostbacks(database.em(), filter),
    counts: (filter) => countPostbacks(database.em(), filter),
    rows: (numbers) => postbacksByNumber(database.em(), numbers),
    replay: async (id, corrections, caller) => {
      const replayed = await transact((sql) => replay(sql, { id, corrections, caller }));
      return replayed.ok ? changedRow(replayed.value.number) : replayed;
    },
    previewReversal: (id) => read((sql) => previewReversal(sql, id)),
    reverse: async (request) => {
      const reversed = await transact((sql) => reverseRecord(sql, { ...request, now: clock() }));
      return reversed.ok ? changedRow(reversed.value[0]) : reversed;
    },
    undoReversal: async (request) => {
      const undone = await transact((sql) => undoReversal(sql, { ...request, now: clock() }));
      return undone.ok ? changedRow(undone.value[0]) : undone;
    },
    replayMany: (ids, corrections, caller) =>
      replayMany(ids, {
        transact,
        replay: async (sql, id) => {
          const replayed = await replay(sql, { id, corrections, caller });
          return replayed.ok ? { ok: true, value: replayed.value.verdict.code } : replayed;
        },
        committed: () => liveFeed.publish(),
      }),
  };
}
