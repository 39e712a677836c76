import * as z from 'zod/mini';
import { type EventInput, eventInputFor } from '../event/event-input.ts';
import type { Result } from '../shared/result.ts';
import { given } from './given.ts';
import { type InputIssue, issuesOf } from './issues-of.ts';
import { rowId } from './row-id.ts';
import { typedPrice } from './typed-price.ts';

/** What is to change of an event, as it was typed; `withEventChanges` judges it. */
export const eventChanges = z.object({
  id: rowId,
  name: z.optional(z.string()),
  revenue: z.optional(typedPrice),
  payout: z.optional(typedPrice),
  allowMultiple: z.optional(z.boolean()),
  parameters: z.optional(z.array(z.object({ name: z.string(), macro: z.nullish(z.string()) }))),
});

export type EventChanges = Omit<z.infer<typeof eventChanges>, 'id'>;

/** Whose events are asked for. */
export const eventFilter = z.object({
  offerId: rowId,
  includeArchived: z._default(z.boolean(), false),
});

/**
 * An event after a change in its offer's currency, judged together with what stays; what is wrong with
 * it, field by field, where it can't be. A new event is one before which nothing stood.
 * Rule: contract, section 5 (`events.create`, `events.update`).
 *
 * @example
 * withEventChanges(null, 'USD', { name: ' ', revenue: { type: 'None' }, payout: { type: 'None' } }) // => { ok: false, error: [{ path: 'name', message: 'Type the name of the event.' }] }
 */
export function withEventChanges(
  before: EventInput | null,
  currency: string,
  changes: EventChanges,
): Result<EventInput, readonly InputIssue[]> {
  const typed = eventInputFor(currency).safeParse({ ...before, ...given(changes) });
  return typed.success
    ? { ok: true, value: typed.data }
    : { ok: false, error: issuesOf(typed.error.issues) };
}
