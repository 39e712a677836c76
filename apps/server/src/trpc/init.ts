import { initTRPC } from '@trpc/server';
import { config, locales } from 'zod/mini';
import { refusals } from '../errors.ts';
import type { Context } from './context.ts';
import { inputIssues } from './input-issues.ts';
import { mayCall } from './procedure-roles.ts';
import { RefusalCause, refuse, withoutDatabase } from './refuse.ts';

// Without a language zod/mini says no more than "Invalid input".
config(locales.en());

const pingIntervalMs = 15_000;

const t = initTRPC.context<Context>().create({
  // Outside of production tRPC would send stacks.
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: pingIntervalMs },
    client: { reconnectAfterInactivityMs: 3 * pingIntervalMs },
  },
  errorFormatter: ({ shape, error }) => {
    const { code, httpStatus, path } = shape.data;
    const issues = inputIssues(error);
    const refusal = error.cause instanceof RefusalCause ? error.cause : null;
    const reason = refusal?.reason ?? (issues === null ? null : ('INPUT_INVALID' as const));
    const message =
      error.code === 'INTERNAL_SERVER_ERROR'
        ? 'Something went wrong on the server: try again, and look into its log if it stays.'
        : issues === null
          ? shape.message
          : refusals.INPUT_INVALID.message;
    return {
      ...shape,
      message,
      data: {
        code,
        httpStatus,
        ...(path === undefined ? {} : { path }),
        reason,
        issues: issues ?? [],
      },
    };
  },
});

export const router = t.router;

/**
 * The only kind of procedure. None is public: see `Context`. What role each needs stands in
 * `procedure-roles.ts`, and is asked before the input is looked at.
 */
export const procedure = t.procedure.use(async ({ ctx, path, next }) => {
  if (!mayCall(ctx.caller.role, path)) throw refuse('ROLE_TOO_LOW');
  const result = await next();
  const refusal = result.ok ? null : withoutDatabase(result.error.cause);
  if (refusal !== null) throw refusal;
  return result;
});
