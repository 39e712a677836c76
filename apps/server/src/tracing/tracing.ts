/** One thing that was done, as it is told when it is over. No attribute holds a value of a request. */
export interface FinishedSpan {
  readonly name: string;
  /** `server`: a request that came in; `internal`: work of our own. */
  readonly kind: 'server' | 'internal';
  readonly tookMs: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** Where finished spans go. */
export interface Tracing {
  record(span: FinishedSpan): void;
  /** Sends what is left, and ends. */
  stop(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const endpoints = ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'OTEL_EXPORTER_OTLP_ENDPOINT'];

/** Whether the environment asks for traces, by the names that OpenTelemetry gives it. */
export function wantsTraces(env: Environment): boolean {
  if (env['OTEL_SDK_DISABLED']?.toLowerCase() === 'true') return false;
  const exporter = env['OTEL_TRACES_EXPORTER'] ?? '';
  if (exporter !== '' && exporter !== 'otlp') return false;
  return endpoints.some((name) => (env[name] ?? '') !== '');
}

/** Starts sending traces where that is asked for; else nothing of OpenTelemetry is even loaded. */
export async function startTracing(env: Environment): Promise<Tracing | null> {
  if (!wantsTraces(env)) return null;
  const { startOtlpTracing } = await import('./otlp-tracing.ts');
  return startOtlpTracing();
}
