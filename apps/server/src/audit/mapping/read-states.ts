import type { EventInput } from '@trackside/core';
import { priceTypes } from '@trackside/core';
import { z } from 'zod/mini';
import { readJson } from '../../db/read-json.ts';
import type { KeptOfferFields } from '../../offers/offers-service.ts';
import { fromPriceColumns } from '../../offers/price-columns.ts';

const price = z.pipe(
  z.object({ type: z.enum(priceTypes), value: z._default(z.nullable(z.string()), null) }),
  z.transform(fromPriceColumns),
);

const parameter = z.union([
  z.object({ name: z.string(), macro: z.string() }),
  z.object({ name: z.string() }),
]);

const shared = { name: z.string(), revenue: price, payout: price, archived: z.boolean() };

const offerState = z.object({
  ...shared,
  currency: z.string(),
  destinationUrl: z.string(),
  pixelEnabled: z.boolean(),
  promoteEarlyEventsHours: z.nullable(z.number()),
  statusesNotCounted: z.array(z.string()),
  // What the log began with is older than they are.
  allowedIpRanges: z._default(z.array(z.string()), []),
});

const eventState = z.object({
  ...shared,
  allowMultiple: z.boolean(),
  parameters: z.array(parameter),
});

/** An offer as the log of changes has written it down. */
export function readOfferState(text: string): KeptOfferFields & { readonly archived: boolean } {
  return readJson(offerState, text);
}

/** An event as the log of changes has written it down. */
export function readEventState(text: string): EventInput & { readonly archived: boolean } {
  return readJson(eventState, text);
}
