import { rowId } from '@trackside/core';
import { z } from 'zod/mini';
import { procedure, router } from '../../trpc/init.ts';
import { tokenName } from '../../trpc/inputs.ts';
import { orRefuse } from '../../trpc/refuse.ts';
import { roles } from '../roles.ts';

const mostHours = 7 * 24;

const newInvitation = z.object({
  name: tokenName,
  role: z.enum(roles, 'must be one of viewer, manager and admin.'),
  expiresInHours: z._default(
    z
      .number()
      .check(
        z.minimum(1, 'must be 1 hour or more.'),
        z.maximum(mostHours, `must be a week (${mostHours} hours) or less.`),
      ),
    72,
  ),
});

export const invitationsRouter = router({
  list: procedure.query(({ ctx }) => ctx.services.invitations.list()),

  create: procedure
    .input(newInvitation)
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.invitations.create(ctx.caller, input)),
    ),

  revoke: procedure
    .input(z.object({ id: rowId }))
    .mutation(async ({ ctx, input }) =>
      orRefuse(await ctx.services.invitations.revoke(ctx.caller, input.id)),
    ),
});
