import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Tracing } from './tracing.ts';

const kinds = { server: SpanKind.SERVER, internal: SpanKind.INTERNAL } as const;

/** A server that ends does not wait longer for whoever collects its traces. */
const flushMs = 2000;

/** Sends spans by OTLP over HTTP. Endpoint, headers and resource are read from the environment. */
export function startOtlpTracing(): Tracing {
  const exporter = new OTLPTraceExporter();
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'trackside' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: flushMs })],
  });
  const tracer = provider.getTracer('trackside');
  return {
    record: ({ name, kind, tookMs, failed, attributes }) => {
      const endTime = Date.now();
      const startTime = endTime - tookMs;
      const span = tracer.startSpan(name, { kind: kinds[kind], startTime, attributes, root: true });
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(endTime);
    },
    stop: async () => {
      // A collector that is away must not keep a server from ending in good order.
      await provider.shutdown().catch(() => undefined);
    },
  };
}
