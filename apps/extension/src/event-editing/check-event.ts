import { eventInputFor, type EventInput, type Result } from '@trackside/core';

import type { FieldIssue } from '../api/api-failure.ts';
import { toEventInput, type EventValues } from './event-values.ts';

/** What is typed as it can be sent, or what is wrong with it, field by field. */
export function checkEvent(
  values: EventValues,
  currency: string,
): Result<EventInput, readonly FieldIssue[]> {
  const parsed = eventInputFor(currency).safeParse(toEventInput(values));
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    error: parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      message,
    })),
  };
}
