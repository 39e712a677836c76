import type { Metric } from '@prometheus-io/client';
import fastifyMetrics from 'fastify-metrics';
import fp from 'fastify-plugin';

export interface MetricsOptions {
  /** The server's own, which no other registry has. */
  readonly metrics: readonly Metric[];
}

/**
 * `/metrics` for Prometheus. Labels hold route patterns and our own codes, never a URL. The routes of
 * the context that it is registered in are timed; postbacks have metrics of their own.
 */
export const metricsPlugin = fp<MetricsOptions>(
  async (app, { metrics }) => {
    await app.register(fastifyMetrics.default, {
      endpoint: '/metrics',
      clearRegisterOnInit: true,
      routeMetrics: { registeredRoutesOnly: true, enabled: { histogram: true, summary: false } },
    });
    const { register } = app.metrics.client;
    for (const metric of metrics) register.registerMetric(metric);
  },
  { name: 'metrics' },
);
