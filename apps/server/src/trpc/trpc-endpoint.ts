import { getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../access/access-service.ts';
import type { Admit } from '../access/admit.ts';
import { waitSeconds } from '../limits/failed-attempt-limiter.ts';
import { placesOf } from '../plugins/places-of.ts';
import { traceApi } from '../tracing/trace-api.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { AppRouter } from './app-router.ts';
import { appRouter } from './app-router.ts';
import type { Services } from './context.ts';
import { refuse } from './refuse.ts';

export interface TrpcEndpointOptions {
  readonly admit: Admit;
  readonly services: Services;
  readonly tracing: Tracing | null;
}

/** The API at `/trpc`. tRPC's adapter takes the JSON parser away, so it stays by itself. */
export async function trpcEndpoint(
  app: FastifyInstance,
  { services, admit, tracing }: TrpcEndpointOptions,
): Promise<void> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  if (tracing !== null) traceApi(app, tracing);
  app.addHook('preClose', async () => services.live.stop());
  // Before tRPC and for every path: no procedure can be public, and a subscription's refusal, too,
  // is a 401 rather than an event in a stream.
  app.addHook('onRequest', async (request, reply) => {
    const caller = await admit(request);
    if (caller.ok) {
      callers.set(request, caller.value);
      return undefined;
    }
    const isLimited = caller.error === 'RATE_LIMITED';
    if (isLimited) reply.header('retry-after', waitSeconds);
    return reply.code(isLimited ? 429 : 401).send(refusalBody(refuse(caller.error)));
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

/** A refusal as tRPC's clients read one. */
function refusalBody(refusal: TRPCError) {
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
