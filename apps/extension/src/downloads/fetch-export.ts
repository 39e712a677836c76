import type { ApiFailure } from '../api/api-failure.ts';
import type { ServerConnection } from '../storage/connection.ts';

/** What the server writes out, by what the list or the report of that name is asked by. */
export interface ExportQuestion {
  readonly what: 'postbacks' | 'report';
  readonly input: object;
}

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportOutcome =
  | { readonly kind: 'done'; readonly file: Blob }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure };

interface FetchOptions {
  readonly format: ExportFormat;
  readonly signal: AbortSignal;
  /** Told as it comes: how many bytes there are by now. */
  readonly onProgress: (bytes: number) => void;
}

/** Reads an export to its end. A file that breaks off is none, since nobody would see that rows are missing. */
export async function fetchExport(
  server: Pick<ServerConnection, 'url' | 'token'>,
  { what, input }: ExportQuestion,
  { format, signal, onProgress }: FetchOptions,
): Promise<ExportOutcome> {
  const query = new URLSearchParams({ what, format, input: JSON.stringify(input) });
  try {
    const response = await fetch(`${server.url}/export?${query.toString()}`, {
      headers: { Authorization: `Bearer ${server.token}` },
      signal,
      cache: 'no-store',
    });
    if (!response.ok) return { kind: 'failed', failure: await failureOf(response) };
    const type = response.headers.get('content-type') ?? '';
    if (response.body === null || !type.startsWith(types[format])) {
      return { kind: 'failed', failure: { kind: 'not-trackside' } };
    }
    const counted = response.body.pipeThrough(counting(onProgress));
    // The browser keeps what has come, on its disk where it is much.
    const file = await new Response(counted, { headers: { 'content-type': type } }).blob();
    return { kind: 'done', file };
  } catch {
    return signal.aborted
      ? { kind: 'stopped' }
      : { kind: 'failed', failure: { kind: 'unreachable' } };
  }
}

const types = { csv: 'text/csv', json: 'application/json' } as const;

async function failureOf(response: Response): Promise<ApiFailure> {
  if (response.status === 401) return { kind: 'unauthorised' };
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('text/plain')) return { kind: 'not-trackside' };
  const message = (await response.text()).trim();
  const reason = response.status === 429 ? 'RATE_LIMITED' : null;
  return { kind: 'refused', reason, message, issues: [] };
}

function counting(onProgress: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.byteLength;
      onProgress(bytes);
      controller.enqueue(chunk);
    },
  });
}
