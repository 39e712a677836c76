import { offerInput } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { keepOldForHours, rowId, typedPrice } from '../trpc/inputs.ts';
import { orRefuse, refuse } from '../trpc/refuse.ts';
import { offerSettings } from './offer-settings-input.ts';

const changes = z.object({
  id: rowId,
  name: z.optional(z.string()),
  currency: z.optional(z.string()),
  destinationUrl: z.optional(z.string()),
  revenue: z.optional(typedPrice),
  payout: z.optional(typedPrice),
});

const filter = z.object({
  search: z.optional(z.string().check(z.maxLength(255))),
  includeArchived: z.optional(z.boolean()),
});

export const offersRouter = router({
  create: procedure
    .input(offerInput)
    .input(offerSettings)
    .mutation(({ ctx, input }) => ctx.services.offers.create(input)),

  list: procedure
    .input(z.prefault(filter, {}))
    .query(({ ctx, input }) => ctx.services.offers.list(input)),

  get: procedure.input(z.object({ id: rowId })).query(async ({ ctx, input }) => {
    const offer = await ctx.services.offers.get(input.id);
    if (offer === null) throw refuse('OFFER_NOT_FOUND');
    const events = orRefuse(await ctx.services.events.list(input.id, false));
    return { ...offer, events };
  }),

  update: procedure
    .input(changes)
    .input(offerSettings)
    .mutation(async ({ ctx, input: { id, ...given } }) =>
      orRefuse(await ctx.services.offers.update(id, given)),
    ),

  archive: procedure
    .input(z.object({ id: rowId, archived: z._default(z.boolean(), true) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.archive(input.id, input.archived)),
    ),

  rotateSecure: procedure
    .input(z.object({ id: rowId, keepOldForHours }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.rotateSecure(input.id, input.keepOldForHours)),
    ),

  allowPlatform: procedure
    .input(z.object({ id: rowId, platform: z.string().check(z.maxLength(100)) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.allowPlatform(input.id, input.platform)),
    ),

  setSigning: procedure
    .input(z.object({ id: rowId, enabled: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.setSigning(input.id, input.enabled)),
    ),
});
