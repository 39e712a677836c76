import { getTRPCErrorShape } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../access/access-service.ts';
import { placesOf } from '../plugins/places-of.ts';
import type { AppRouter } from './app-router.ts';
import { appRouter } from './app-router.ts';
import type { Services } from './context.ts';
import { refuse } from './refuse.ts';

export interface TrpcEndpointOptions {
  readonly services: Services;
}

/** The API at `/trpc`. tRPC's adapter takes the JSON parser away, so it stays by itself. */
export async function trpcEndpoint(
  app: FastifyInstance,
  { services }: TrpcEndpointOptions,
): Promise<void> {
  const callers = new WeakMap<FastifyRequest, Caller>();
  app.addHook('preClose', async () => services.live.stop());
  // Before tRPC and for every path: no procedure can be public, and a subscription's refusal, too,
  // is a 401 rather than an event in a stream.
  app.addHook('onRequest', async (request, reply) => {
    const caller = await services.access.authenticate(request.headers.authorization);
    if (caller === null) return reply.code(401).send(unauthenticated());
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
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        app.log.error({ procedure: path, failure: placesOf(error.cause ?? error) }, 'failed');
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
}

/** The refusal as tRPC's clients read one. */
function unauthenticated() {
  const error = getTRPCErrorShape({
    config: appRouter._def._config,
    error: refuse('UNAUTHENTICATED'),
    type: 'unknown',
    path: undefined,
    input: undefined,
    ctx: undefined,
  });
  return { error };
}
