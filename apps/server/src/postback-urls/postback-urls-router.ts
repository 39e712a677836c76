import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { orRefuse } from '../trpc/refuse.ts';

const question = z.object({
  offerId: rowId,
  platform: z.optional(z.string().check(z.maxLength(100))),
  slot: z.optional(z.string().check(z.maxLength(100))),
  scope: z._default(z.enum(['offer', 'global']), 'offer'),
});

export const postbackUrlsRouter = router({
  forOffer: procedure
    .input(question)
    .query(async ({ ctx, input }) => orRefuse(await ctx.services.postbackUrls.forOffer(input))),
});
