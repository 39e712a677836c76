import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { transactionId } from '../trpc/inputs.ts';
import { orRefuse } from '../trpc/refuse.ts';

/** A name or a number; kept as text. */
const affiliateId = z.union([
  z
    .string()
    .check(
      z.minLength(1, 'must not be empty.'),
      z.maxLength(255, 'must be 255 characters or less.'),
    ),
  z.int('must be a whole number or a text.'),
]);

const newClick = z.object({
  offerId: rowId,
  affiliateId: z.optional(affiliateId),
  test: z.optional(z.boolean()),
});

export const clicksRouter = router({
  create: procedure.input(newClick).mutation(async ({ ctx, input }) => {
    const { offerId, test } = input;
    const given = input.affiliateId === undefined ? undefined : String(input.affiliateId);
    const click = orRefuse(await ctx.services.clicks.create({ offerId, affiliateId: given, test }));
    return { transactionId: click.transactionId };
  }),
});

export const testsRouter = router({
  remove: procedure.input(z.object({ transactionId })).mutation(async ({ ctx, input }) => ({
    removed: orRefuse(await ctx.services.clicks.removeTest(input.transactionId)),
  })),
});
