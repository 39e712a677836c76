import { priceTypes } from '@trackside/core';
import * as z from 'zod/mini';

import { dateTimeText } from '../../../language/date-text.ts';
import { i18n } from '../../../language/i18n.ts';
import { ruleText } from '../rule-text.ts';

/** What can change of something, as the server names it. */
const knownFields = [
  'allowMultiple',
  'allowedIpRanges',
  'archived',
  'code',
  'corrections',
  'currency',
  'destinationUrl',
  'eventId',
  'eventsAlong',
  'expiresAt',
  'invitation',
  'keepOldForHours',
  'name',
  'note',
  'on',
  'parameters',
  'payout',
  'pixelEnabled',
  'promoteEarlyEventsHours',
  'reason',
  'revenue',
  'reversed',
  'revoked',
  'role',
  'server',
  'share',
  'showAmounts',
  'signing',
  'statusesNotCounted',
] as const;

/** A field's name in the user's language; one that is not known stays as it is. */
export function fieldWords(field: string): string {
  const known = knownFields.find((one) => one === field);
  return known === undefined ? field : i18n.t(`people.field_${known}`);
}

const price = z.union([
  z.object({ type: z.literal('None') }),
  z.object({
    type: z.enum(priceTypes.filter((type) => type !== 'None')),
    value: z.string(),
  }),
]);

const parameters = z.array(
  z.object({ name: z.string(), macro: z.optional(z.nullish(z.string())) }),
);
const texts = z.array(z.string());
const corrections = z.record(z.string(), z.union([z.string(), z.boolean(), z.null()]));
const role = z.enum(['viewer', 'manager', 'admin']);

/** A value in the user's language; what has no words of its own is written as it is kept. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return i18n.t('people.value_none');
  if (typeof value === 'boolean') return i18n.t(value ? 'people.value_yes' : 'people.value_no');
  if (field === 'role') {
    const known = role.safeParse(value);
    if (known.success) return i18n.t(`people.role_${known.data}`);
  }
  if (typeof value === 'string') return field === 'expiresAt' ? dateTimeText(value) : value;
  if (typeof value === 'number') return String(value);
  if (field === 'revenue' || field === 'payout') {
    const rule = price.safeParse(value);
    if (rule.success) return ruleText(rule.data);
  }
  return listWords(field, value);
}

function listWords(field: string, value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return i18n.t('people.value_none');
  const text = texts.safeParse(value);
  if (text.success) return text.data.join(', ');
  const mapped = parameters.safeParse(value);
  if (mapped.success) {
    return mapped.data
      .map(({ name, macro }) => (macro === null || macro === undefined ? name : `${name}=${macro}`))
      .join(', ');
  }
  const corrected = corrections.safeParse(value);
  if (field === 'corrections' && corrected.success) {
    const all = Object.entries(corrected.data);
    if (all.length === 0) return i18n.t('people.value_none');
    return all.map(([name, to]) => `${name}=${to === null ? '' : String(to)}`).join(', ');
  }
  return JSON.stringify(value);
}
