import { procedure, router } from '../trpc/init.ts';
import { invitationsRouter } from './invitations/invitations-router.ts';
import { tokensRouter } from './tokens/tokens-router.ts';

export const accessRouter = router({
  invitations: invitationsRouter,
  tokens: tokensRouter,
  whoami: procedure.query(({ ctx }) => {
    const { name, role, expiresAt } = ctx.caller;
    return {
      name,
      role,
      expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
    };
  }),
});
