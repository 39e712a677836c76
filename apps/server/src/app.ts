import fastify, { LogController } from 'fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { createAdmit } from './access/admit.ts';
import { pairEndpoint } from './access/pair/pair-endpoint.ts';
import { documentEndpoint } from './api-document/document-endpoint.ts';
import type { AppDeps } from './app-deps.ts';
import { clickEndpoint } from './clicks/click-endpoint.ts';
import { createServices } from './create-services.ts';
import { postbackServerOptions } from './ingest/http/server-options.ts';
import { exportEndpoint } from './exports/export-endpoint.ts';
import { createIngest } from './ingest/ingest.ts';
import { postbackEndpoint } from './ingest/postback-endpoint.ts';
import { landingPage } from './landing/landing-page.ts';
import { metricsPlugin } from './metrics/metrics-plugin.ts';
import { endConnections } from './plugins/end-connections.ts';
import { extensionCors } from './plugins/extension-cors.ts';
import { health } from './plugins/health.ts';
import { plainErrors } from './plugins/plain-errors.ts';
import { createRequestIds } from './plugins/request-ids.ts';
import { requestLog } from './plugins/request-log.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { whyEndpoint } from './postbacks/share/why-endpoint.ts';
import { defaultTimeouts, type Timeouts } from './plugins/timeouts.ts';
import { practiceEndpoint } from './practice/practice-endpoint.ts';
import type { StandbyLimits } from './standby/watch-standby.ts';
import type { Tracing } from './tracing/tracing.ts';
import { trpcEndpoint } from './trpc/trpc-endpoint.ts';

export interface AppOptions extends Pick<FastifyServerOptions, 'logger'> {
  readonly timeouts?: Timeouts;
  readonly standbyLimits?: StandbyLimits;
  /** Where spans go; left out where nobody asked for them. */
  readonly tracing?: Tracing | null;
  /** Aborted when the server is about to end: it still answers, but wants no new senders. */
  readonly leaving?: AbortSignal;
}

/** Puts the server together, in this order. */
export async function buildApp(deps: AppDeps, options: AppOptions = {}): Promise<FastifyInstance> {
  const { logger, timeouts = defaultTimeouts, leaving = new AbortController().signal } = options;
  const { headersTimeout, connectionsCheckingInterval, ...patience } = timeouts;
  const app = fastify({
    ...postbackServerOptions,
    ...patience,
    ...(logger === undefined ? {} : { logger }),
    http: { ...postbackServerOptions.http, headersTimeout, connectionsCheckingInterval },
    // A set-up of 4 million characters fits; postbacks have limits of their own.
    bodyLimit: 16 * 1024 * 1024,
    trustProxy: deps.config.trustProxy.length === 0 ? false : [...deps.config.trustProxy],
    genReqId: createRequestIds(deps.random),
    // Fastify's own lines hold the URL, and with it the token.
    logController: new LogController({ disableRequestLogging: true }),
    // Batched tRPC calls have long paths.
    routerOptions: {
      maxParamLength: 5000,
      // A base that was typed with a slash at its end gives `//?secure=…`.
      ignoreTrailingSlash: true,
      ignoreDuplicateSlashes: true,
    },
  });
  const services = createServices(deps);
  const admit = createAdmit(services.access, deps);

  await app.register(requestLog);
  await app.register(plainErrors);
  await app.register(extensionCors);
  await app.register(endConnections, { leaving });
  // What these hooks cost is not for every postback to pay.
  await app.register(async (site) => {
    await site.register(securityHeaders);
    await site.register(metricsPlugin, {
      metrics: [...deps.ingestMetrics.metrics, ...deps.reportReads.metrics],
    });
    await site.register(health, { database: deps.database, leaving });
    await site.register(clickEndpoint, {
      clicks: services.clicks,
      perMinute: deps.config.clicksPerMinute,
    });
    await site.register(whyEndpoint, { shares: services.shares });
    await site.register(documentEndpoint, { config: deps.config });
    await site.register(practiceEndpoint, { config: deps.config });
    await site.register(exportEndpoint, { services, admit, reads: deps.reportReads });
    await site.register(pairEndpoint, { invitations: services.invitations, clock: deps.clock });
    await site.register(trpcEndpoint, { services, admit, tracing: options.tracing ?? null });
  });
  await app.register(postbackEndpoint, {
    landingPage,
    answered: deps.ingestMetrics.answered,
    ingest: createIngest({
      ...deps,
      reportFailure: (failure, requestId) =>
        app.log.error({ requestId, failure }, 'a postback could not be stored'),
    }),
  });
  return app;
}
