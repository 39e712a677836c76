import { TRPCError } from '@trpc/server';
import type { InputIssue, Result } from '@trackside/core';
import type { RefusalReason } from '../errors.ts';
import { refusals } from '../errors.ts';

/** Carries a refusal's stable code to the error formatter. */
export class RefusalCause extends Error {
  readonly reason: RefusalReason;
  readonly issues: readonly InputIssue[];

  constructor(reason: RefusalReason, issues: readonly InputIssue[] = []) {
    super(reason);
    this.reason = reason;
    this.issues = issues;
  }
}

/** A refusal as the error that tRPC wants; with `issues` it is `INPUT_INVALID`'s. */
export function refuse(reason: RefusalReason, issues?: readonly InputIssue[]): TRPCError {
  const { trpc, message } = refusals[reason];
  return new TRPCError({ code: trpc, message, cause: new RefusalCause(reason, issues) });
}

/** The value of a feature's answer; a refusal, or what is wrong with the input, is thrown for tRPC. */
export function orRefuse<Value>(
  result: Result<Value, RefusalReason | readonly InputIssue[]>,
): Value {
  if (result.ok) return result.value;
  throw typeof result.error === 'string'
    ? refuse(result.error)
    : refuse('INPUT_INVALID', result.error);
}
