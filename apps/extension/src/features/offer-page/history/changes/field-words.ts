import { i18n } from '#i18n';
import { priceTypes } from '@trackside/core';
import * as z from 'zod/mini';

import type { OfferChange } from '../../../../api/api-types.ts';
import { priceText } from '../../../../forms/price-text.ts';

/** The fields that a snapshot may hold, by the words that name them. */
const fields = [
  'name',
  'currency',
  'destinationUrl',
  'revenue',
  'payout',
  'pixelEnabled',
  'promoteEarlyEventsHours',
  'statusesNotCounted',
  'allowedIpRanges',
  'signing',
  'allowMultiple',
  'parameters',
  'keepOldForHours',
  'eventId',
] as const;
type Field = (typeof fields)[number];

/** One field before and after, in words; null: it was not there. */
export interface FieldWords {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

const price = z.pipe(
  z.object({ type: z.enum(priceTypes), value: z.optional(z.nullable(z.string())) }),
  z.transform(({ type, value }) =>
    type === 'None' || value === null || value === undefined
      ? ({ type: 'None' } as const)
      : { type, value },
  ),
);
const parameters = z.array(z.object({ name: z.string(), macro: z.optional(z.string()) }));
const texts = z.array(z.string());

/** What a change has changed, field by field; what the title tells is left out. */
export function changedFieldWords(
  { changes, before }: OfferChange,
  currency: string,
): FieldWords[] {
  return changes.flatMap((change) => {
    if (change.field === 'archived') return [];
    // Of something new only what it was given is told.
    if (before === null && isNothing(change.after)) return [];
    const field = fields.find((known) => known === change.field);
    const words = (value: unknown): string | null =>
      value === null && before === null ? null : valueWords(field, value, currency);
    return [
      {
        field: change.field,
        label: field === undefined ? change.field : i18n.t(`offer_page.field_${field}`),
        before: before === null ? null : words(change.before),
        after: words(change.after),
      },
    ];
  });
}

/** A field's value as people read it. */
export function valueWords(field: Field | undefined, value: unknown, currency: string): string {
  if (field === 'revenue' || field === 'payout') {
    const read = price.safeParse(value);
    return read.success ? priceText(read.data, currency) : nothing();
  }
  if (field === 'parameters') {
    const read = parameters.safeParse(value);
    const told = (read.data ?? []).map(({ name, macro }) =>
      macro === undefined ? name : `${name}=${macro}`,
    );
    return told.length === 0 ? nothing() : told.join(', ');
  }
  if (typeof value === 'boolean') {
    return i18n.t(value ? 'offer_page.switched_on' : 'offer_page.switched_off');
  }
  if (typeof value === 'number') {
    if (field === 'eventId') return `#${value}`;
    return i18n.t('offer_page.hours_count', value);
  }
  const list = texts.safeParse(value);
  if (list.success) return list.data.length === 0 ? nothing() : list.data.join(', ');
  if (field === 'signing' && value === 'renewed') return i18n.t('offer_page.secret_new');
  if (typeof value === 'string') return value;
  return field === 'promoteEarlyEventsHours' ? i18n.t('offer_page.switched_off') : nothing();
}

function nothing(): string {
  return i18n.t('events.price_none');
}

function isNothing(value: unknown): boolean {
  return (
    value === null ||
    value === false ||
    (Array.isArray(value) && value.length === 0) ||
    (price.safeParse(value).data?.type ?? '') === 'None'
  );
}
