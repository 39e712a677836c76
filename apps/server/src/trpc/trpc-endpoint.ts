import { getTRPCErrorShape, TRPCError } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/access-service.ts';
import type { Admit } from '../access/admit.ts';
import { waitSeconds } from '../limits/failed-attempt-limiter.ts';
import { placesOf } from '../plugins/places-of.ts';
import { behindHeader, behindSeconds } from '../standby/report-reads.ts';
import { traceApi } from '../tracing/trace-api.ts';
import type { Tracing } from '../tracing/tracing.ts';
import type { AppRouter } from './app-router.ts';
import { appRouter } from './app-router.ts';
import type { Services } from './context.ts';
import { RefusalCause, refuse, withoutDatabase } from './refuse.ts';

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
  // What fails before a procedure runs is told as its failures are.
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if ((error.statusCode ?? 500) < 500) throw error;
    app.log.error({ requestId: request.id, failure: placesOf(error) }, 'failed');
    const refusal = withoutDatabase(error);
    return reply
      .code(refusal === null ? 500 : 503)
      .send(refusalBody(refusal ?? new TRPCError({ code: 'INTERNAL_SERVER_ERROR' })));
  });
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
      createContext: ({ req, res }) => {
        const caller = callers.get(req);
        if (caller === undefined) throw refuse('UNAUTHENTICATED');
        return { caller, services, tellBehind: behindTeller(res) };
      },
      onError: ({ error, path, req }) => {
        const failure = failureBehind(error);
        if (failure === null) return;
        app.log.error({ requestId: req.id, procedure: path, failure: placesOf(failure) }, 'failed');
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>);
}

/** Several calls come in one request: its header says what holds for all of them. */
function behindTeller(reply: FastifyReply): (behindMs: number | null) => void {
  let most = 0;
  return (behindMs) => {
    if (behindMs === null) return;
    most = Math.max(most, behindMs);
    reply.header(behindHeader, behindSeconds(most));
  };
}

/** What went wrong inside; null for what the caller was refused for reasons of its own. */
function failureBehind({ code, cause = new Error(code) }: TRPCError): Error | null {
  if (code === 'INTERNAL_SERVER_ERROR') return cause;
  return cause instanceof RefusalCause ? cause.failure : null;
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
