import {
  archiving,
  offerChanges,
  offerFilter,
  offerInput,
  offerSettings,
  rowId,
} from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { allowedSenders } from './allowed-senders-input.ts';
import { keepOldForHours } from '../trpc/inputs.ts';
import { orRefuse, refuse } from '../trpc/refuse.ts';

export const offersRouter = router({
  create: procedure
    .input(offerInput)
    .input(offerSettings)
    .input(allowedSenders)
    .mutation(({ ctx, input }) => ctx.services.offers.create(input)),

  list: procedure
    .input(z.prefault(offerFilter, {}))
    .query(({ ctx, input }) => ctx.services.offers.list(input)),

  get: procedure.input(z.object({ id: rowId })).query(async ({ ctx, input }) => {
    const offer = await ctx.services.offers.get(input.id);
    if (offer === null) throw refuse('OFFER_NOT_FOUND');
    const events = orRefuse(await ctx.services.events.list(input.id, false));
    return { ...offer, events };
  }),

  update: procedure
    .input(offerChanges)
    .input(offerSettings)
    .input(allowedSenders)
    .mutation(async ({ ctx, input: { id, ...given } }) =>
      orRefuse(await ctx.services.offers.update(id, given)),
    ),

  archive: procedure
    .input(archiving)
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.archive(input.id, input.archived)),
    ),

  rotateSecure: procedure
    .input(z.object({ id: rowId, keepOldForHours }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.rotateSecure(input.id, input.keepOldForHours)),
    ),

  setSigning: procedure
    .input(z.object({ id: rowId, enabled: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.setSigning(input.id, input.enabled)),
    ),
});
