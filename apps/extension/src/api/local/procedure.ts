import { issuesOf, type Result } from '@trackside/core';
import type * as z from 'zod/mini';

import type { LocalRefusal } from './local-refusals.ts';
import type { LocalState } from './local-state.ts';

interface Answer {
  readonly value: unknown;
  /** What is kept from now on; left out where nothing changes. */
  readonly state?: LocalState;
}

/** A procedure of the API as a pure step: what is kept, what is asked, and the time (ISO 8601). */
export type LocalProcedure = (
  state: LocalState,
  input: unknown,
  now: string,
) => Result<Answer, LocalRefusal>;

export function answer(value: unknown, state?: LocalState): Result<Answer, LocalRefusal> {
  return { ok: true, value: state === undefined ? { value } : { value, state } };
}

export function refuse(error: LocalRefusal): Result<Answer, LocalRefusal> {
  return { ok: false, error };
}

/** A procedure that is only asked with what fits a schema. */
export function withInput<Input>(
  schema: z.ZodMiniType<Input>,
  act: (state: LocalState, input: Input, now: string) => Result<Answer, LocalRefusal>,
): LocalProcedure {
  return (state, input, now) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? act(state, parsed.data, now) : refuse(issuesOf(parsed.error.issues));
  };
}
