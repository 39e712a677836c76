import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { recordFilter } from '../trpc/inputs.ts';
import { orRefuse } from '../trpc/refuse.ts';

const listInput = z.object({
  state: z._default(z.enum(['open', 'all']), 'open'),
  offerId: recordFilter.shape.offerId,
  cursor: recordFilter.shape.cursor,
  limit: recordFilter.shape.limit,
});

const mostAlerts = 1000;

const dismissInput = z.object({
  ids: z
    .array(rowId)
    .check(z.minLength(1, 'must name an alert at least.'), z.maxLength(mostAlerts)),
  dismissed: z._default(z.boolean(), true),
});

const one = z.object({ id: rowId });

const webhooksRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.webhooks.list()),
  create: procedure
    .input(z.object({ url: z.string() }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.webhooks.create(ctx.caller, input.url)),
    ),
  switch: procedure
    .input(z.object({ id: rowId, on: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.webhooks.switch(ctx.caller, input.id, input.on)),
    ),
  remove: procedure
    .input(one)
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.webhooks.remove(ctx.caller, input.id)),
    ),
  test: procedure
    .input(one)
    .mutation(async ({ ctx, input }) => orRefuse(await ctx.services.webhooks.test(input.id))),
  deliveries: procedure
    .input(one)
    .query(({ ctx, input }) => ctx.services.webhooks.deliveries(input.id)),
});

export const alertsRouter = router({
  list: procedure
    .input(z.prefault(listInput, {}))
    .query(({ ctx, input }) => ctx.services.alerts.list(input)),
  dismiss: procedure.input(dismissInput).mutation(async ({ ctx, input }) => ({
    dismissed: await ctx.services.alerts.dismiss(input.ids, input.dismissed, ctx.caller.name),
  })),
  webhooks: webhooksRouter,
});
