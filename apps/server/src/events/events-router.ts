import { archiving, eventChanges, eventFilter, eventInput, rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { orRefuse } from '../trpc/refuse.ts';

export const eventsRouter = router({
  create: procedure
    .input(z.object({ offerId: rowId }))
    .input(eventInput)
    .mutation(async ({ ctx, input: { offerId, ...fields } }) =>
      orRefuse(await ctx.services.events.create(ctx.caller, offerId, fields)),
    ),

  list: procedure
    .input(eventFilter)
    .query(async ({ ctx, input }) =>
      orRefuse(await ctx.services.events.list(input.offerId, input.includeArchived)),
    ),

  update: procedure
    .input(eventChanges)
    .mutation(async ({ ctx, input: { id, ...given } }) =>
      orRefuse(await ctx.services.events.update(ctx.caller, id, given)),
    ),

  archive: procedure
    .input(archiving)
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.events.archive(ctx.caller, input.id, input.archived)),
    ),
});
