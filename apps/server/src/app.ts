import fastify, { LogController } from 'fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
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
import { requestLog } from './plugins/request-log.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { whyEndpoint } from './postbacks/share/why-endpoint.ts';
import { practiceEndpoint } from './practice/practice-endpoint.ts';
import { trpcEndpoint } from './trpc/trpc-endpoint.ts';

export type AppOptions = Pick<FastifyServerOptions, 'logger'>;

/** Senders send at once; who takes longer ties up a connection. The live feed pings every 15 s. */
const connectionTimeout = 40_000;
const requestTimeout = 10_000;
const headersTimeout = 8_000;
const connectionsCheckingInterval = 1_000;

/** Puts the server together, in this order. */
export async function buildApp(deps: AppDeps, options: AppOptions = {}): Promise<FastifyInstance> {
  const app = fastify({
    ...postbackServerOptions,
    ...options,
    http: { ...postbackServerOptions.http, headersTimeout, connectionsCheckingInterval },
    connectionTimeout,
    requestTimeout,
    // A set-up of 4 million characters fits; postbacks have limits of their own.
    bodyLimit: 16 * 1024 * 1024,
    trustProxy: false,
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

  await app.register(requestLog);
  await app.register(plainErrors);
  await app.register(extensionCors);
  await app.register(endConnections);
  // What these hooks cost is not for every postback to pay.
  await app.register(async (site) => {
    await site.register(securityHeaders);
    await site.register(metricsPlugin, { ingestMetrics: deps.ingestMetrics });
    await site.register(health, { database: deps.database });
    await site.register(clickEndpoint, { clicks: services.clicks });
    await site.register(whyEndpoint, { shares: services.shares });
    await site.register(practiceEndpoint, { config: deps.config });
    await site.register(exportEndpoint, { services });
    await site.register(trpcEndpoint, { services });
  });
  await app.register(postbackEndpoint, {
    landingPage,
    answered: deps.ingestMetrics.answered,
    ingest: createIngest({
      ...deps,
      reportFailure: (failure) => app.log.error({ failure }, 'a postback could not be stored'),
    }),
  });
  return app;
}
