import type { PostbackWarning, Verdict, VerdictCode } from '@trackside/core';
import { verdictMessage, verdictRegistry } from '@trackside/core';
import { waitSeconds } from '../limits/failed-attempt-limiter.ts';

/** What is told to the sender. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** What became of one request. `postbackId` is null where nothing was kept. */
export interface Outcome {
  readonly code: VerdictCode;
  readonly postbackId: string | null;
  readonly transactionId: string | null;
  readonly event: Verdict['event'];
  readonly warnings: readonly PostbackWarning[];
}

/** When to come back, by code. */
const retryAfterSeconds: Partial<Record<VerdictCode, number>> = {
  OVERLOADED: 5,
  RATE_LIMITED: waitSeconds,
};

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** The outcome of a request that was neither kept nor looked at further. */
export function unkept(code: VerdictCode): Outcome {
  return { code, postbackId: null, transactionId: null, event: null, warnings: [] };
}

/** The headers that every answer carries, whatever it is an answer to. */
export function verdictHeaders(code: VerdictCode): Record<string, string> {
  const retryAfter = retryAfterSeconds[code];
  return {
    'cache-control': 'no-store',
    'postback-verdict': verdictRegistry[code].verdict,
    'postback-code': code,
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
}

/** The answer to a postback: its verdict as JSON. A 401 tells nothing beyond itself. */
export function answerPostback(outcome: Outcome): Answer {
  const { code } = outcome;
  const { verdict, httpStatus } = verdictRegistry[code];
  const reason = { verdict, code, message: verdictMessage(code) };
  const body =
    httpStatus === 401
      ? reason
      : {
          ...reason,
          postback_id: outcome.postbackId,
          transaction_id: outcome.transactionId,
          event: outcome.event,
          warnings: outcome.warnings,
        };
  return {
    status: httpStatus,
    headers: { ...verdictHeaders(code), 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** The answer to a pixel: an image in any case, or browsers would show a broken one. */
export function answerPixel({ code }: Outcome): Answer {
  return {
    status: code === 'OVERLOADED' ? 503 : 200,
    headers: { ...verdictHeaders(code), 'content-type': 'image/gif' },
    body: pixel,
  };
}
