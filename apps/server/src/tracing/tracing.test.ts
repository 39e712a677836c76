import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { serverCommand } from '../testing/command/server-command.ts';
import { wantsTraces } from './tracing.ts';

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };

test.each([
  [{}, false],
  [endpoint, true],
  [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://127.0.0.1:4318/v1/traces' }, true],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
  [{ ...endpoint, OTEL_SDK_DISABLED: 'true' }, false],
  [{ ...endpoint, OTEL_TRACES_EXPORTER: 'none' }, false],
  [{ ...endpoint, OTEL_TRACES_EXPORTER: 'otlp' }, true],
  [{ OTEL_TRACES_EXPORTER: 'otlp' }, false],
])('the environment %j asks for traces: %s', (env, expected) => {
  expect(wantsTraces(env)).toBe(expected);
});

const [program, ...args] = serverCommand;
const canary = 'canary-token-of-nobody-0123456789';

interface Received {
  readonly path: string;
  readonly type: string;
  readonly bytes: string;
}

/** Runs a server with a collector beside it, calls API and postbacks with tokens, and ends it. */
async function run(env: Record<string, string>) {
  const received: Received[] = [];
  const collector = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const { url = '', headers } = request;
      received.push({
        path: url,
        type: headers['content-type'] ?? '',
        bytes: bytes.toString('latin1'),
      });
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const address = collector.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-traces-'));
  const child = spawn(program, args, {
    cwd: folder,
    env: {
      TRACKSIDE_PORT: '0',
      TRACKSIDE_ADMIN_TOKEN: canary,
      TRACKSIDE_GLOBAL_SECURE: canary,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_SERVICE_NAME: 'my-trackside',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  const ended = once(child, 'close');
  while (!out.includes('To connect the extension')) {
    await Promise.race([once(child.stdout, 'data'), ended]);
  }
  const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(out)?.[0] ?? '';
  const headers = { authorization: `Bearer ${canary}` };
  for (const [target, given] of [
    ['/trpc/access.whoami,offers.list?batch=1&input=%7B%7D', { headers }],
    [`/trpc/${canary}?secure=${canary}`, { headers }],
    [`/?secure=${canary}&transaction_id=a`, {}],
  ] as const) {
    await (await fetch(`${url}${target}`, given)).text();
  }
  child.kill('SIGTERM');
  const [code] = await ended;
  collector.close();
  await rm(folder, { recursive: true });
  return { received, code, bytes: received.map(({ bytes }) => bytes).join('') };
}

test('sends a span for each call of the API and each batch, and no token in any', async () => {
  const { received, bytes, code } = await run({});
  expect(code).toBe(0);
  expect(received.length).toBeGreaterThan(0);
  for (const { path: to, type } of received) {
    expect([to, type]).toEqual(['/v1/traces', 'application/x-protobuf']);
  }
  expect(bytes).toContain('my-trackside');
  expect(bytes.split('GET /trpc/:path')).toHaveLength(3);
  expect(bytes).toContain('access.whoami,offers.list');
  expect(bytes).toContain('write batch');
  expect(bytes).toContain('trackside.batch.size');
  expect(bytes).not.toContain(canary);
}, 60_000);

test('control: switched off, nothing is sent', async () => {
  const { received, code } = await run({ OTEL_SDK_DISABLED: 'true' });
  expect([received, code]).toEqual([[], 0]);
}, 60_000);

test('a collector that is away keeps nobody waiting', async () => {
  const { received, code } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  expect([received, code]).toEqual([[], 0]);
}, 60_000);
