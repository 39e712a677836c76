import { z } from 'zod/mini';
import { procedure, router } from '../../trpc/init.ts';
import { keepOldForHours } from '../../trpc/inputs.ts';
import { orRefuse } from '../../trpc/refuse.ts';

export const globalRouter = router({
  get: procedure.query(({ ctx }) => ctx.services.offers.globalSecure()),
  rotateSecure: procedure
    .input(z.prefault(z.object({ keepOldForHours }), {}))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.offers.rotateGlobalSecure(ctx.caller, input.keepOldForHours)),
    ),
});
