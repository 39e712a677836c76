import type { PostbackInput } from '@trackside/core';
import type { AppDeps } from '../app-deps.ts';
import type { Outcome } from './answer.ts';
import { unkept } from './answer.ts';
import type { WriteQueue } from './queue/write-queue.ts';
import type { Sender } from './sender/sender.ts';
import type { PostbackRoute } from './settings/token-facts.ts';
import type { FailedAttemptLimits } from '../limits/failed-attempt-limiter.ts';
import { createFailedAttemptLimiter } from '../limits/failed-attempt-limiter.ts';

export type IngestDeps = Pick<AppDeps, 'clock' | 'makeId' | 'liveFeed'> & {
  readonly queue: WriteQueue;
  /** A postback could not be stored. No secret stands in the text. */
  readonly reportFailure: (failure: string, requestId: string) => void;
  readonly failedTokenLimits?: FailedAttemptLimits;
};

export interface IngestRequest {
  readonly input: PostbackInput;
  readonly route: PostbackRoute;
  readonly sender: Sender;
  /** By which the log knows the request. */
  readonly requestId: string;
}

export type Ingest = (request: IngestRequest) => Promise<Outcome>;

/**
 * Takes a postback in and tells what became of it: its outcome comes when all is on the disk, with
 * the batch that it was written in. `writer/write-jobs.ts` is what happens to it there.
 */
export function createIngest(deps: IngestDeps): Ingest {
  const limiter = createFailedAttemptLimiter(deps.failedTokenLimits);
  return async ({ input, route, sender, requestId }) => {
    const receivedAt = deps.clock();
    const job = { kind: 'postback', id: deps.makeId(), receivedAt, route, sender, input } as const;
    const result = await deps.queue.add(job);
    if (result === null) return unkept('OVERLOADED');
    if (result.kind === 'failed') {
      deps.reportFailure(result.failure, requestId);
      return unkept('OVERLOADED');
    }
    const outcome = result.outcome ?? unkept('OVERLOADED');
    if (outcome.code === 'SECURE_INVALID' && limiter.fail(sender.address, receivedAt)) {
      return unkept('RATE_LIMITED');
    }
    return outcome;
  };
}
