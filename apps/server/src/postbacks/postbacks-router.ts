import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import { orRefuse } from '../trpc/refuse.ts';
import {
  givenCorrections,
  listInput,
  logFilter,
  postbackId,
  reason,
  replayInput,
  replayManyInput,
} from './postbacks-inputs.ts';
import { repairProcedures } from './repair/repair-procedures.ts';
import { shareProcedures } from './share/share-procedures.ts';

export const postbacksRouter = router({
  list: procedure
    .input(z.prefault(listInput, {}))
    .query(({ ctx, input }) => ctx.services.postbacks.list(input)),
  counts: procedure
    .input(z.prefault(logFilter, {}))
    .query(({ ctx, input }) => ctx.services.postbacks.counts(input)),
  previewReversal: procedure
    .input(z.object({ id: postbackId }))
    .query(async ({ ctx, input }) =>
      orRefuse(await ctx.services.postbacks.previewReversal(input.id)),
    ),
  reverse: procedure
    .input(z.object({ id: postbackId, reason, withEvents: z._default(z.boolean(), false) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.postbacks.reverse({ ...input, caller: ctx.caller })),
    ),
  undoReversal: procedure
    .input(z.object({ id: postbackId, reason }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.postbacks.undoReversal({ ...input, caller: ctx.caller })),
    ),
  replay: procedure.input(replayInput).mutation(async ({ ctx, input }) => {
    const corrections = givenCorrections(input.corrections);
    return orRefuse(await ctx.services.postbacks.replay(input.id, corrections, ctx.caller));
  }),
  replayMany: procedure.input(replayManyInput).mutation(async ({ ctx, input }) => {
    const corrections = givenCorrections(input.corrections);
    const { services, caller } = ctx;
    return { items: await services.postbacks.replayMany(input.ids, corrections, caller) };
  }),
  why: procedure
    .input(z.object({ id: postbackId }))
    .query(async ({ ctx, input }) => orRefuse(await ctx.services.whyPages.why(input.id))),
  ...repairProcedures,
  ...shareProcedures,
});
