import { eventInput } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { rowId, typedPrice } from '../trpc/inputs.ts';
import { orRefuse } from '../trpc/refuse.ts';

const changes = z.object({
  id: rowId,
  name: z.optional(z.string()),
  revenue: z.optional(typedPrice),
  payout: z.optional(typedPrice),
  allowMultiple: z.optional(z.boolean()),
  parameters: z.optional(z.array(z.object({ name: z.string(), macro: z.nullish(z.string()) }))),
});

const includeArchived = z._default(z.boolean(), false);

export const eventsRouter = router({
  create: procedure
    .input(z.object({ offerId: rowId }))
    .input(eventInput)
    .mutation(async ({ ctx, input: { offerId, ...fields } }) =>
      orRefuse(await ctx.services.events.create(ctx.caller, offerId, fields)),
    ),

  list: procedure
    .input(z.object({ offerId: rowId, includeArchived }))
    .query(async ({ ctx, input }) =>
      orRefuse(await ctx.services.events.list(input.offerId, input.includeArchived)),
    ),

  update: procedure
    .input(changes)
    .mutation(async ({ ctx, input: { id, ...given } }) =>
      orRefuse(await ctx.services.events.update(ctx.caller, id, given)),
    ),

  archive: procedure
    .input(z.object({ id: rowId, archived: z._default(z.boolean(), true) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.events.archive(ctx.caller, input.id, input.archived)),
    ),
});
