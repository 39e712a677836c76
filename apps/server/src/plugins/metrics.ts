import fastifyMetrics from 'fastify-metrics';
import fp from 'fastify-plugin';
import { verdictRegistry } from '@trackside/core';
import type { VerdictCounts } from './verdict-counts.ts';

export interface MetricsOptions {
  readonly verdictCounts: VerdictCounts;
}

/** `/metrics` for Prometheus. Labels hold route patterns and our own codes, never a URL. */
export const metrics = fp<MetricsOptions>(
  async (app, { verdictCounts }) => {
    await app.register(fastifyMetrics.default, {
      endpoint: '/metrics',
      clearRegisterOnInit: true,
      routeMetrics: { registeredRoutesOnly: true, enabled: { histogram: true, summary: false } },
    });
    const { Counter } = app.metrics.client;
    new Counter({
      name: 'trackside_postbacks_total',
      help: 'Postbacks by verdict and code',
      labelNames: ['verdict', 'code'],
      collect() {
        this.reset();
        for (const [code, count] of verdictCounts.entries()) {
          this.inc({ verdict: verdictRegistry[code].verdict, code }, count);
        }
      },
    });
  },
  { name: 'metrics' },
);
