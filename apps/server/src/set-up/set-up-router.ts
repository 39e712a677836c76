import { longestSetUp } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { orRefuse } from '../trpc/refuse.ts';
import { setUpFormats } from './set-up-service.ts';

const format = z.enum(setUpFormats, 'must be json or csv.');

/** One character more than is read: a text that is too long is told so among its faults. */
const text = z.string().check(z.maxLength(longestSetUp + 1, 'is too long: import it in parts.'));

export const setUpRouter = router({
  export: procedure
    .input(z.object({ format }))
    .query(async ({ ctx, input }) => ({ text: await ctx.services.setUp.exportAs(input.format) })),
  import: procedure
    .input(z.object({ text, format, dryRun: z.boolean(), plan: z.optional(z.string()) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.setUp.importText(ctx.caller, input)),
    ),
});
