import { afterEach, expect, test, vi } from 'vitest';

import { fetchExport, type ExportFormat } from './fetch-export.ts';

afterEach(() => vi.unstubAllGlobals());

const server = { url: 'https://track.example', token: 'secret-token' };

/** Asks a server that answers so, and says what came of it, what was asked, and what was told meanwhile. */
async function ask(answer: () => Promise<Response>, format: ExportFormat = 'csv') {
  const fetched = vi.fn<typeof fetch>(answer);
  vi.stubGlobal('fetch', fetched);
  const told: number[] = [];
  const stop = new AbortController();
  const outcome = await fetchExport(
    server,
    { what: 'postbacks', input: { verdict: ['held'] } },
    { format, signal: stop.signal, onProgress: (bytes) => told.push(bytes) },
  );
  return { outcome, told, call: fetched.mock.calls[0] };
}

const csv = { 'content-type': 'text/csv; charset=utf-8' };

test('reads a file to its end, tells how it gets on, and sends the token in a header alone', async () => {
  const { outcome, told, call } = await ask(() =>
    Promise.resolve(new Response('id\r\na\r\n', { headers: csv })),
  );
  expect(outcome.kind === 'done' ? await outcome.file.text() : outcome).toBe('id\r\na\r\n');
  expect(told.at(-1)).toBe(7);
  expect(call?.[0]).toBe(
    'https://track.example/export?what=postbacks&format=csv&input=%7B%22verdict%22%3A%5B%22held%22%5D%7D',
  );
  expect(call?.[1]?.headers).toEqual({ Authorization: 'Bearer secret-token' });
});

test('a file that breaks off is none', async () => {
  let pieces = 0;
  const broken = new ReadableStream({
    pull: (controller) => {
      pieces += 1;
      if (pieces > 2) controller.error(new TypeError('network error'));
      else controller.enqueue(new TextEncoder().encode('id\r\n'));
    },
  });
  const { outcome } = await ask(() => Promise.resolve(new Response(broken, { headers: csv })));
  expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'unreachable' } });
});

const text = { 'content-type': 'text/plain; charset=utf-8' };

test.each([
  [401, text, { kind: 'unauthorised' }],
  [400, text, { kind: 'refused', reason: null, message: 'offerId must be a number.', issues: [] }],
  [
    429,
    text,
    { kind: 'refused', reason: 'RATE_LIMITED', message: 'offerId must be a number.', issues: [] },
  ],
  [502, { 'content-type': 'text/html' }, { kind: 'not-trackside' }],
  [200, { 'content-type': 'text/html' }, { kind: 'not-trackside' }],
])('answer %i of %j', async (status, headers, failure) => {
  const { outcome } = await ask(() =>
    Promise.resolve(new Response('offerId must be a number.\n', { status, headers })),
  );
  expect(outcome).toEqual({ kind: 'failed', failure });
});

test('a server that is gone, and a user who stops it', async () => {
  const gone = await ask(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(gone.outcome).toEqual({ kind: 'failed', failure: { kind: 'unreachable' } });
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('', 'AbortError')));
  const outcome = await fetchExport(
    server,
    { what: 'report', input: {} },
    { format: 'csv', signal: AbortSignal.abort(), onProgress: () => undefined },
  );
  expect(outcome).toEqual({ kind: 'stopped' });
});
