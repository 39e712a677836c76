import { z } from 'zod/mini';
import { procedure, router } from '../../trpc/init.ts';
import { keepOldForHours } from '../../trpc/inputs.ts';

export const globalRouter = router({
  get: procedure.query(({ ctx }) => ctx.services.offers.globalSecure()),
  rotateSecure: procedure
    .input(z.prefault(z.object({ keepOldForHours }), {}))
    .mutation(({ ctx, input }) => ctx.services.offers.rotateGlobalSecure(input.keepOldForHours)),
});
