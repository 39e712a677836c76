import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { orRefuse } from '../trpc/refuse.ts';
import { reportGroups } from './reports-service.ts';

/** What a report is asked by. */
export const question = z.object({
  from: z.string(),
  to: z.string(),
  timeZone: z.string(),
  groupBy: z.enum(reportGroups, 'must be one of day, offer, event and affiliate.'),
  offerId: z.optional(rowId),
  compare: z.optional(z.enum(['previous'], 'must be "previous", or be left out.')),
});

export const reportsRouter = router({
  summary: procedure.input(question).query(async ({ ctx, input }) => {
    const { rows, behindMs } = orRefuse(await ctx.services.reports.summary(input));
    ctx.tellBehind(behindMs);
    return rows;
  }),
});
