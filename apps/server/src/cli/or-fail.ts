import type { InputIssue, Result } from '@trackside/core';
import { type RefusalReason, refusals } from '../errors.ts';
import { CliFailure } from './cli-failure.ts';

/** The value, or the failure in the words that the API has for it. */
export function orFail<Value>(result: Result<Value, RefusalReason | readonly InputIssue[]>): Value {
  if (result.ok) return result.value;
  const { error } = result;
  throw new CliFailure(
    typeof error === 'string'
      ? refusals[error].message
      : error.map(({ path, message }) => `${path}: ${message}`).join('\n'),
  );
}
