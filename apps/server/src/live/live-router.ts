import { tracked } from '@trpc/server';
import { z } from 'zod/mini';
import { procedure, router } from '../trpc/init.ts';
import type { LiveVerdict } from './live-service.ts';

const start = z.prefault(
  z.object({ lastEventId: z.nullish(z.string().check(z.maxLength(255))) }),
  {},
);

async function* track(verdicts: AsyncIterable<LiveVerdict>) {
  for await (const { id, row } of verdicts) yield tracked(id, row);
}

export const liveRouter = router({
  postbacks: procedure.input(start).subscription(async ({ ctx, input, signal }) => {
    // It ends with the client's connection, and with the token that it was opened with.
    const left = signal ?? new AbortController().signal;
    const ended = ctx.services.access.watch(ctx.caller, left);
    // Awaited before the stream begins: what is committed once the client is told that it is
    // connected is never missed.
    return track(await ctx.services.live.open(input.lastEventId ?? undefined, ended));
  }),
});
