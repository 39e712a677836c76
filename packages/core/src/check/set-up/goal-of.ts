import type { TrackedEvent } from '../../event/event-definition.ts';
import type { Span } from '../../diagnostic/diagnostic.ts';
import { type Reading, valuedParameter } from '../reading/reading.ts';
import { readEvent } from '../rules/event/read-event.ts';

/** What a postback URL reports, and the place that says so. */
export type Goal =
  | { readonly kind: 'conversion' }
  | { readonly kind: 'event'; readonly event: TrackedEvent; readonly span: Span }
  /** Whichever event a macro names. */
  | { readonly kind: 'any-event' };

/** null for a URL that is not meant for us, and for an event that the offer does not have. */
export function goalOf(reading: Reading): Goal | null {
  if (!reading.ours || reading.clickParameter === null) return null;
  const named = ['event_id', 'event_name'].flatMap((name) => valuedParameter(reading, name) ?? []);
  if (named.length === 0) return { kind: 'conversion' };
  if (named.some(({ literal }) => literal === null)) return { kind: 'any-event' };
  const read = readEvent(reading);
  const name = read?.id ?? read?.name ?? null;
  return name?.event === undefined
    ? null
    : { kind: 'event', event: name.event, span: name.parameter.span };
}
