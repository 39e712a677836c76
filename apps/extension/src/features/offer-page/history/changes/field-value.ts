import { priceTypes, type PriceRule } from '@trackside/core';
import * as z from 'zod/mini';

/** A field of a snapshot, by how it is told. */
export type FieldValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'price'; readonly price: PriceRule }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** null: the conversion. */
  | { readonly kind: 'goal'; readonly eventId: number | null }
  /** What is new is never told itself. */
  | { readonly kind: 'new-secret' };

const nothing: FieldValue = { kind: 'nothing' };

const price = z.object({
  type: z.enum(priceTypes),
  value: z.optional(z.nullable(z.string())),
});
const parameters = z.array(z.object({ name: z.string(), macro: z.optional(z.string()) }));
const texts = z.array(z.string());

/** The fields that are no plain text, switch or list of texts. */
const readers: Readonly<Record<string, (value: unknown) => FieldValue>> = {
  revenue: readPrice,
  payout: readPrice,
  parameters: (value) =>
    listOf(
      parameters
        .safeParse(value)
        .data?.map(({ name, macro }) => (macro === undefined ? name : `${name}=${macro}`)),
    ),
  promoteEarlyEventsHours: (value) =>
    typeof value === 'number' ? { kind: 'hours', hours: value } : { kind: 'switch', on: false },
  keepOldForHours: (value) =>
    typeof value === 'number' ? { kind: 'hours', hours: value } : nothing,
  eventId: (value) => ({ kind: 'goal', eventId: typeof value === 'number' ? value : null }),
  signing: (value) =>
    value === 'renewed' ? { kind: 'new-secret' } : { kind: 'switch', on: value === true },
};

/**
 * What a field of a snapshot holds.
 *
 * @example
 * fieldValue('payout', { type: 'CPA', value: '1.00' }); // { kind: 'price', price: … }
 */
export function fieldValue(field: string, value: unknown): FieldValue {
  if (Object.hasOwn(readers, field)) return readers[field]?.(value) ?? nothing;
  if (typeof value === 'boolean') return { kind: 'switch', on: value };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'text', text: String(value) };
  return listOf(texts.safeParse(value).data);
}

/** Whether a new thing that has this was given nothing: it need not be told. */
export function isNothing(value: FieldValue): boolean {
  return (
    value.kind === 'nothing' ||
    (value.kind === 'switch' && !value.on) ||
    (value.kind === 'price' && value.price.type === 'None')
  );
}

function readPrice(value: unknown): FieldValue {
  const read = price.safeParse(value);
  if (!read.success) return nothing;
  const { type, value: amount } = read.data;
  return {
    kind: 'price',
    price:
      type === 'None' || amount === null || amount === undefined
        ? { type: 'None' }
        : { type, value: amount },
  };
}

function listOf(items: readonly string[] | undefined): FieldValue {
  return items === undefined || items.length === 0 ? nothing : { kind: 'list', items };
}
