import type { ParsedPostback, PostbackInput } from '@trackside/core';
import { decidePostback, parsePostback } from '@trackside/core';
import type { AppDeps } from '../app-deps.ts';
import type { Outcome } from './answer.ts';
import { unkept } from './answer.ts';
import { judgePostback } from './judge-postback.ts';
import type { LoadFacts } from './load-facts.ts';
import { loadFacts } from './load-facts.ts';
import { retryRaces } from '../db/transaction/retry-races.ts';
import type { KeptPostback } from './store-verdict.ts';
import { storeRaw } from './store-verdict.ts';
import type { FailedTokenLimiter, FailedTokenLimits } from './token/failed-token-limiter.ts';
import { createFailedTokenLimiter } from './token/failed-token-limiter.ts';
import type { PostbackRoute } from './token/find-token.ts';
import { createFindToken } from './token/find-token.ts';
import { createWriteTransaction } from '../db/transaction/write-transaction.ts';

/** Requests that may wait at once; more would only wait longer than their senders do. */
const waitingLimit = 2000;

export type IngestDeps = Pick<AppDeps, 'database' | 'clock' | 'makeId' | 'liveFeed'> & {
  /** Something went wrong that is no refusal. `secret` must not be written anywhere. */
  readonly reportFailure: (error: unknown, secret: string | null) => void;
  readonly loadFacts?: LoadFacts;
  readonly failedTokenLimits?: FailedTokenLimits;
};

export interface IngestRequest {
  readonly input: PostbackInput;
  readonly route: PostbackRoute;
  readonly address: string;
}

export type Ingest = (request: IngestRequest) => Promise<Outcome>;

/** A postback's way: parse → facts → decide → write; its caller answers when all is on the disk. */
export function createIngest(deps: IngestDeps): Ingest {
  const findToken = createFindToken(deps.database.em);
  const limiter = createFailedTokenLimiter(deps.failedTokenLimits);
  const keep = createKeep(deps);
  let waiting = 0;
  return async ({ input, route, address }) => {
    const receivedAt = deps.clock();
    const parsed = parsePostback(input);
    if (waiting >= waitingLimit) return unkept('OVERLOADED');
    waiting += 1;
    try {
      const token = await findToken(parsed.secure, { route, now: receivedAt });
      if (token === null) return turnAway(parsed, limiter, { address, now: receivedAt });
      return await keep({ id: deps.makeId(), receivedAt, token, parsed });
    } catch (error) {
      deps.reportFailure(error, parsed.secure);
      return unkept('OVERLOADED');
    } finally {
      waiting -= 1;
    }
  };
}

/** What has no valid token leaves no trace, or a stranger could fill the disk. */
function turnAway(
  parsed: ParsedPostback,
  limiter: FailedTokenLimiter,
  sender: { readonly address: string; readonly now: number },
): Outcome {
  const { code } = decidePostback(factsWithoutToken, parsed);
  if (code !== 'SECURE_INVALID') return unkept(code);
  return unkept(limiter.fail(sender.address, sender.now) ? 'RATE_LIMITED' : code);
}

const factsWithoutToken = {
  token: null,
  click: null,
  offer: null,
  eventById: null,
  eventByName: null,
  conversion: null,
  eventRecord: null,
  orderRecord: null,
} as const;

/** Stores raw, decides, books and writes the verdict in one transaction; tells of it afterwards. */
function createKeep(deps: IngestDeps): (postback: KeptPostback) => Promise<Outcome> {
  const transact = retryRaces(createWriteTransaction(deps.database.em));
  const judging = deps.loadFacts ?? loadFacts;
  return async (postback) => {
    const verdict = await transact((sql) => {
      storeRaw(sql, postback);
      return judgePostback(sql, postback, { loadFacts: judging, now: postback.receivedAt });
    });
    deps.liveFeed.publish();
    return {
      code: verdict.code,
      postbackId: postback.id,
      transactionId: verdict.transactionId,
      event: verdict.event,
      warnings: verdict.warnings,
    };
  };
}
