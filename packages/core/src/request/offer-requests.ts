import * as z from 'zod/mini';
import type { PriceRule } from '../money/price-rule.ts';
import { offerInput } from '../offer/offer-input.ts';
import { statusesNotCountedByDefault } from '../postback/rules/click-rows.ts';
import { hasControlCharacter } from '../shared/control-characters.ts';
import type { Result } from '../shared/result.ts';
import { given } from './given.ts';
import { type InputIssue, issuesOf } from './issues-of.ts';
import { rowId } from './row-id.ts';
import { typedPrice, type TypedPrice } from './typed-price.ts';

const status = z.string().check(
  z.minLength(1, 'must not be empty.'),
  z.maxLength(255, 'must be 255 characters or less.'),
  z.refine((text) => !hasControlCharacter(text), 'must not hold control characters.'),
  z.toLowerCase(),
);

/** What an offer has beside the fields of `offerInput`; what is left out stays as it is. */
export const offerSettings = z.object({
  pixelEnabled: z.optional(z.boolean()),
  /** Hours from receipt to receipt; null switches promotion off. */
  promoteEarlyEventsHours: z.optional(
    z.nullable(
      z
        .int('must be a whole number of hours.')
        .check(
          z.minimum(1, 'must be 1 hour or more.'),
          z.maximum(8760, 'must be a year (8760 hours) or less.'),
        ),
    ),
  ),
  statusesNotCounted: z.optional(
    z.array(status).check(z.maxLength(100, 'can hold 100 statuses at most.')),
  ),
});

/** What is to change of an offer, as it was typed; `withOfferChanges` judges it. */
export const offerChanges = z.object({
  id: rowId,
  name: z.optional(z.string()),
  currency: z.optional(z.string()),
  destinationUrl: z.optional(z.string()),
  revenue: z.optional(typedPrice),
  payout: z.optional(typedPrice),
});

/** Which offers are asked for. */
export const offerFilter = z.object({
  search: z.optional(z.string().check(z.maxLength(255))),
  includeArchived: z.optional(z.boolean()),
});

export interface OfferFields {
  readonly name: string;
  readonly currency: string;
  readonly destinationUrl: string;
  readonly revenue: PriceRule;
  readonly payout: PriceRule;
  readonly pixelEnabled: boolean;
  readonly promoteEarlyEventsHours: number | null;
  readonly statusesNotCounted: readonly string[];
}

/** The fields that every offer is created with. */
export type BasicOfferFields = Pick<
  OfferFields,
  'name' | 'currency' | 'destinationUrl' | 'revenue' | 'payout'
>;

type SettingFields = Omit<OfferFields, keyof BasicOfferFields>;

/** The fields that have a default. */
export type OfferSettings = {
  readonly [Field in keyof SettingFields]?: SettingFields[Field] | undefined;
};

/** What is to change, as it was typed; it is judged together with what stays. */
export interface OfferChanges extends OfferSettings {
  readonly name?: string | undefined;
  readonly currency?: string | undefined;
  readonly destinationUrl?: string | undefined;
  readonly revenue?: TypedPrice | undefined;
  readonly payout?: TypedPrice | undefined;
}

const defaultSettings: SettingFields = {
  pixelEnabled: false,
  promoteEarlyEventsHours: null,
  statusesNotCounted: statusesNotCountedByDefault,
};

/** The settings after a change: what it leaves out stays. */
function settings(changes: OfferSettings, before: SettingFields): SettingFields {
  return {
    pixelEnabled: changes.pixelEnabled ?? before.pixelEnabled,
    promoteEarlyEventsHours:
      changes.promoteEarlyEventsHours === undefined
        ? before.promoteEarlyEventsHours
        : changes.promoteEarlyEventsHours,
    statusesNotCounted: changes.statusesNotCounted ?? before.statusesNotCounted,
  };
}

/**
 * A new offer with all its fields: settings that nobody named have their default.
 *
 * @example
 * newOffer({ name: 'Shop', currency: 'EUR', destinationUrl: 'https://a.example/', revenue: { type: 'None' }, payout: { type: 'None' } }).promoteEarlyEventsHours // => null
 */
export function newOffer(fields: BasicOfferFields & OfferSettings): OfferFields {
  const { name, currency, destinationUrl, revenue, payout } = fields;
  return { name, currency, destinationUrl, revenue, payout, ...settings(fields, defaultSettings) };
}

/**
 * An offer after a change, judged together with what stays; what is wrong with it, field by field,
 * where it can't be. Rule: contract, section 5 (`offers.update`).
 *
 * @example
 * withOfferChanges(newOffer({ name: 'Shop', currency: 'EUR', destinationUrl: 'https://a.example/', revenue: { type: 'None' }, payout: { type: 'None' } }), { name: '' }) // => { ok: false, error: [{ path: 'name', message: 'Type a name for the offer.' }] }
 */
export function withOfferChanges(
  before: OfferFields,
  changes: OfferChanges,
): Result<OfferFields, readonly InputIssue[]> {
  const basic = offerInput.safeParse({ ...before, ...given(changes) });
  return basic.success
    ? { ok: true, value: { ...settings(changes, before), ...basic.data } }
    : { ok: false, error: issuesOf(basic.error.issues) };
}

interface Findable {
  readonly id: number;
  readonly name: string;
}

/** Names sort as people expect: case and accents come second. */
const collator = new Intl.Collator('en', { numeric: true });

/**
 * The offers whose name holds what is searched for, whatever its case, or whose id it is; by name.
 *
 * @example
 * foundOffers([{ id: 1, name: 'b10' }, { id: 2, name: 'B9' }], undefined).map(({ id }) => id) // => [2, 1]
 */
export function foundOffers<Offer extends Findable>(
  offers: readonly Offer[],
  search: string | undefined,
): Offer[] {
  const wanted = search?.trim().toLowerCase() ?? '';
  return offers
    .filter(({ id, name }) => name.toLowerCase().includes(wanted) || String(id) === wanted)
    .toSorted((a, b) => collator.compare(a.name, b.name) || a.id - b.id);
}
