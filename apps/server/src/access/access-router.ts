import { procedure, router } from '../trpc/init.ts';

export const accessRouter = router({
  whoami: procedure.query(({ ctx }) => ({ name: ctx.caller.name, role: ctx.caller.role })),
});
