import type { FastifyInstance } from 'fastify';
import { appRouter } from '../trpc/app-router.ts';
import type { Tracing } from './tracing.ts';

const procedures: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures));

/** One span a call of the API: its procedures by their names, its status, how long it took. */
export function traceApi(app: FastifyInstance, tracing: Tracing): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    tracing.record({
      name: `${request.method} ${route}`,
      kind: 'server',
      tookMs: reply.elapsedTime,
      failed: reply.statusCode >= 500,
      attributes: {
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': reply.statusCode,
        'trackside.request_id': request.id,
        'rpc.method': namesIn(request.url).join(','),
      },
    });
    done();
  });
}

/** The procedures that a path names. What is none may be anything, so it is not told. */
function namesIn(url: string): string[] {
  const [path = ''] = url.split('?');
  return path
    .slice(path.lastIndexOf('/') + 1)
    .split(',')
    .filter((name) => procedures.has(name));
}
