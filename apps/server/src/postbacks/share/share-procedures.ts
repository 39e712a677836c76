import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure } from '../../trpc/init.ts';
import { orRefuse } from '../../trpc/refuse.ts';
import { postbackId } from '../postbacks-inputs.ts';

/** Links to why pages for somebody without an account. */
export const shareProcedures = {
  share: procedure
    .input(z.object({ id: postbackId, showAmounts: z._default(z.boolean(), false) }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.shares.share({ ...input, caller: ctx.caller })),
    ),
  shares: procedure
    .input(z.prefault(z.object({ id: z.optional(postbackId) }), {}))
    .query(({ ctx, input }) => ctx.services.shares.shares(input.id)),
  unshare: procedure
    .input(z.object({ shareId: rowId }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.shares.unshare(ctx.caller, input.shareId)),
    ),
};
