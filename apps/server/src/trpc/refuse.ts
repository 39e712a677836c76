import { TRPCError } from '@trpc/server';
import type { InputIssue, Result } from '@trackside/core';
import { isStoreUnusable } from '../db/transaction/store-errors.ts';
import type { RefusalReason } from '../errors.ts';
import { refusals } from '../errors.ts';

interface RefusalDetails {
  /** Of `INPUT_INVALID`. */
  readonly issues?: readonly InputIssue[];
  /** What went wrong inside, for the log. */
  readonly failure?: Error | null;
}

/** Carries a refusal's stable code to the error formatter. */
export class RefusalCause extends Error {
  readonly reason: RefusalReason;
  readonly issues: readonly InputIssue[];
  readonly failure: Error | null;

  constructor(reason: RefusalReason, { issues = [], failure = null }: RefusalDetails) {
    super(reason);
    this.reason = reason;
    this.issues = issues;
    this.failure = failure;
  }
}

/** A refusal as the error that tRPC wants. */
export function refuse(reason: RefusalReason, details: RefusalDetails = {}): TRPCError {
  const { trpc, message } = refusals[reason];
  return new TRPCError({ code: trpc, message, cause: new RefusalCause(reason, details) });
}

/** The refusal of whoever asked while the database can't be used; null for any other failure. */
export function withoutDatabase(failure: unknown): TRPCError | null {
  if (!(failure instanceof Error) || !isStoreUnusable(failure)) return null;
  return refuse('DATABASE_UNAVAILABLE', { failure });
}

/** The value of a feature's answer; a refusal, or what is wrong with the input, is thrown for tRPC. */
export function orRefuse<Value>(
  result: Result<Value, RefusalReason | readonly InputIssue[]>,
): Value {
  if (result.ok) return result.value;
  throw typeof result.error === 'string'
    ? refuse(result.error)
    : refuse('INPUT_INVALID', { issues: result.error });
}
