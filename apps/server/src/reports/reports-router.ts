import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { orRefuse } from '../trpc/refuse.ts';
import { reportGroups } from './reports-service.ts';

const question = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  groupBy: z.enum(reportGroups, 'must be one of day, offer, event and affiliate.'),
  offerId: z.optional(rowId),
});

export const reportsRouter = router({
  summary: procedure
    .input(question)
    .query(async ({ ctx, input }) => orRefuse(await ctx.services.reports.summary(input))),
});
