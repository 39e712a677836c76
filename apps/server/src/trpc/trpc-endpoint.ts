import { getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../access/access-service.ts';
import { createFailedTokenLimiter } from '../ingest/token/failed-token-limiter.ts';
import { placesOf } from '../plugins/places-of.ts';
import type { Clock } from '../ports/clock.ts';
import { traceApi } from '../tracing/trace-api.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { AppRouter } from './app-router.ts';
import { appRouter } from './app-router.ts';
import type { Services } from './context.ts';
import { refuse } from './refuse.ts';

export interface TrpcEndpointOptions {
  readonly services: Services;
  readonly clock: Clock;
  readonly tracing: Tracing | null;
}

/** Wrong access tokens from one address, a minute. Whoever mistypes one has tries enough. */
const wrongTokens = { failures: 300, windowMs: 60_000, addresses: 10_000 };

/** The API at `/trpc`. tRPC's adapter takes the JSON parser away, so it stays by itself. */
export async function trpcEndpoint(
  app: FastifyInstance,
  { services, clock, tracing }: TrpcEndpointOptions,
): Promise<void> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const limiter = createFailedTokenLimiter(wrongTokens);
  if (tracing !== null) traceApi(app, tracing);
  app.addHook('preClose', async () => services.live.stop());
  // Before tRPC and for every path: no procedure can be public, and a subscription's refusal, too,
  // is a 401 rather than an event in a stream.
  app.addHook('onRequest', async (request, reply) => {
    const caller = await services.access.authenticate(request.headers.authorization);
    if (caller === null) {
      // Asked only now, so that a right token is never in the way of a wrong one.
      return limiter.fail(request.ip, clock())
        ? reply
            .code(429)
            .header('retry-after', '60')
            .send(refused(refuse('RATE_LIMITED')))
        : reply.code(401).send(refused(refuse('UNAUTHENTICATED')));
    }
    callers.set(request, caller);
    return undefined;
  });
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req }) => {
        const caller = callers.get(req);
        if (caller === undefined) throw refuse('UNAUTHENTICATED');
        return { caller, services };
      },
      onError: ({ error, path, req }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        app.log.error(
          { requestId: req.id, procedure: path, failure: placesOf(error.cause ?? error) },
          'failed',
        );
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
}

/** The refusal as tRPC's clients read one. */
function refused(refusal: TRPCError) {
  const error = getTRPCErrorShape({
    config: appRouter._def._config,
    error: refusal,
    type: 'unknown',
    path: undefined,
    input: undefined,
    ctx: undefined,
  });
  return { error };
}
