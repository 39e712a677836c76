import * as z from 'zod/mini';

import { trackerSchema } from './tracker.ts';

const price = z.union([
  z.object({ type: z.literal('None') }),
  z.object({ type: z.enum(['CPA', 'CPL', 'CPI', 'Fixed', 'CPS']), value: z.string() }),
]);

const row = { id: z.int(), archivedAt: z.nullable(z.string()), createdAt: z.string() };

const offerSchema = z.object({
  ...row,
  name: z.string(),
  currency: z.string(),
  destinationUrl: z.string(),
  revenue: price,
  payout: price,
  pixelEnabled: z.boolean(),
  promoteEarlyEventsHours: z.nullable(z.number()),
  statusesNotCounted: z.array(z.string()),
});

const eventSchema = z.object({
  ...row,
  offerId: z.int(),
  name: z.string(),
  /** By what the tracker knows the event; null where that was not typed. */
  trackerId: z.nullable(z.string()),
  revenue: price,
  payout: price,
  allowMultiple: z.boolean(),
  parameters: z.array(z.object({ name: z.string(), macro: z.optional(z.string()) })),
});

/** Everything that is set up without a server. */
export const localStateSchema = z.object({
  tracker: z.nullable(trackerSchema),
  offers: z.array(offerSchema),
  events: z.array(eventSchema),
  /** Ids are given once: what was kept for a removed offer is not another's. */
  nextId: z.int(),
});

export type LocalOffer = z.infer<typeof offerSchema>;
export type LocalEvent = z.infer<typeof eventSchema>;
export type LocalState = z.infer<typeof localStateSchema>;

export const noLocalState: LocalState = { tracker: null, offers: [], events: [], nextId: 1 };

/** The offers that are worked with; archived ones are not. */
export function activeOffers({ offers }: LocalState): LocalOffer[] {
  return offers.filter(({ archivedAt }) => archivedAt === null);
}
