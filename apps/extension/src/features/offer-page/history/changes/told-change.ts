import * as z from 'zod/mini';

import type { OfferChange } from '../../../../api/api-types.ts';
import { fieldValue, isNothing, type FieldValue } from './field-value.ts';

/** One field before and after; null: there was nothing before. */
export interface ToldField {
  readonly field: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue;
}

export type WhatBecame = 'created' | 'archived' | 'restored' | 'changed' | 'removed';

const archivable = z.object({ archived: z.boolean() });
const named = z.object({ name: z.string() });
const priced = z.object({ currency: z.string() });
const aimed = z.object({ eventId: z.nullable(z.number()) });

/** What became of the thing that was changed. */
export function whatBecame({ before, after }: Pick<OfferChange, 'before' | 'after'>): WhatBecame {
  if (before === null) return 'created';
  if (after === null) return 'removed';
  const was = archivable.safeParse(before).data?.archived;
  const is = archivable.safeParse(after).data?.archived;
  if (was === is) return 'changed';
  return is === true ? 'archived' : 'restored';
}

/** The thing's name after the change, or before it where it is gone; null where it has none. */
export function nameOf({ before, after }: Pick<OfferChange, 'before' | 'after'>): string | null {
  return named.safeParse(after).data?.name ?? named.safeParse(before).data?.name ?? null;
}

/** The currency of the thing's prices as a snapshot tells it; null where it tells none. */
export function currencyOf(snapshot: unknown): string | null {
  return priced.safeParse(snapshot).data?.currency ?? null;
}

/** What an own payout is for: an event's id, or null for the conversion. */
export function goalOf({ before, after }: Pick<OfferChange, 'before' | 'after'>): number | null {
  return aimed.safeParse(after).data?.eventId ?? aimed.safeParse(before).data?.eventId ?? null;
}

type Told = Pick<OfferChange, 'entity' | 'before' | 'after' | 'changes'>;

/** What a change has changed, field by field, without what its title says. */
export function toldFields({ entity, before, after, changes }: Told): ToldField[] {
  const ofPayout: ToldField[] =
    entity === 'payout'
      ? [
          {
            field: 'eventId',
            before: null,
            after: { kind: 'goal', eventId: goalOf({ before, after }) },
          },
        ]
      : [];
  const titled = new Set(['archived', 'eventId', ...(before === null ? ['name'] : [])]);
  const others = changes.flatMap((change): ToldField[] => {
    const { field } = change;
    if (titled.has(field) && !(field === 'name' && entity === 'offer')) return [];
    const now = fieldValue(field, change.after);
    // Of something new only what it was given is told.
    if (before === null) return isNothing(now) ? [] : [{ field, before: null, after: now }];
    return [{ field, before: fieldValue(field, change.before), after: now }];
  });
  return [...ofPayout, ...others];
}
