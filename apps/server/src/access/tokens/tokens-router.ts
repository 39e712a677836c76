import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../../trpc/init.ts';
import { instant, tokenName } from '../../trpc/inputs.ts';
import { orRefuse } from '../../trpc/refuse.ts';
import { roles } from '../roles.ts';

const role = z.enum(roles, 'must be one of viewer, manager and admin.');

const expiresAt = z.optional(z.nullable(instant));

export const tokensRouter = router({
  list: procedure
    .input(z.prefault(z.object({ includeEnded: z._default(z.boolean(), false) }), {}))
    .query(({ ctx, input }) => ctx.services.tokens.list(input.includeEnded)),

  /** The only answer that holds the token. */
  create: procedure
    .input(z.object({ name: tokenName, role, expiresAt }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.tokens.create(ctx.caller, input)),
    ),

  update: procedure
    .input(z.object({ id: rowId, name: z.optional(tokenName), role: z.optional(role), expiresAt }))
    .mutation(async ({ ctx, input: { id, ...changes } }) =>
      orRefuse(await ctx.services.tokens.update(ctx.caller, id, changes)),
    ),

  revoke: procedure
    .input(z.object({ id: rowId }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.tokens.revoke(ctx.caller, input.id)),
    ),
});
