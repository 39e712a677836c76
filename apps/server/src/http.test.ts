import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { breakInserts } from './testing/break-tables.ts';
import { startTestServer } from './testing/index.ts';
import { offerSeed } from './testing/seed.ts';

const chromium = `chrome-extension://${'a'.repeat(32)}`;
const firefox = 'moz-extension://0b7d8e2c-1111-4222-8333-944455556666';

const preflight = (origin: string) => ({
  method: 'OPTIONS' as const,
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
    'access-control-request-private-network': 'true',
  },
});

test.each([
  ['/trpc/offers.list', chromium],
  ['/trpc/live.postbacks', firefox],
  ['/?secure=x', chromium],
])('answers the preflight of %s from %s', async (url, origin) => {
  await using server = await startTestServer();
  const { statusCode, headers } = await server.inject({ url, ...preflight(origin) });
  expect(statusCode).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-private-network': 'true',
  });
  const allowed = String(headers['access-control-allow-headers']).split(', ');
  expect(allowed).toEqual(['authorization', 'content-type', 'trpc-accept', 'last-event-id']);
  const answer = await server.inject({ url, headers: { origin } });
  expect(answer.headers['access-control-allow-origin']).toBe(origin);
});

test.each([
  'https://evil.example',
  'null',
  `chrome-extension://${'a'.repeat(31)}`,
  `x${chromium}`,
  `${chromium}.evil.example`,
])('tells no other origin, such as %s, that it may read', async (origin) => {
  await using server = await startTestServer();
  for (const request of [preflight(origin), { headers: { origin } }]) {
    const { headers } = await server.inject({ url: '/trpc/offers.list', ...request });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('access-control-allow-private-network');
  }
});

test('shows a landing page with a policy that allows its own style alone', async () => {
  await using server = await startTestServer();
  const { body, headers, statusCode } = await server.inject('/');
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(headers['content-security-policy']).toMatch(
    /^default-src 'none';style-src 'sha256-[^']+';/u,
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(body).toContain('Trackside is running');
});

test('repeats nothing of a request that it does not know', async () => {
  await using server = await startTestServer();
  const { body, statusCode } = await server.inject('/canary-path?secure=canary-token');
  expect(statusCode).toBe(404);
  expect(body).not.toContain('canary');
  expect((await server.inject({ method: 'HEAD', url: '/click?offer_id=1' })).statusCode).toBe(404);
});

test('says nothing of what went wrong inside', async () => {
  const lines: string[] = [];
  await using server = await startTestServer({
    logger: { stream: { write: (line) => void lines.push(line) } },
  });
  await server.deps.database.em().execute('drop table event_record');
  await server.deps.database.em().execute('drop table conversion');
  await expect(
    server.api.offers.create.mutate({ ...offerSeed, name: 'canary' }),
  ).rejects.toMatchObject({
    message: 'Something went wrong on the server: try again, and look into its log if it stays.',
    data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reason: null },
  });
  const log = lines.join('');
  expect(log).toContain('"procedure":"offers.create"');
  expect(log).not.toContain('canary');
  expect(log).not.toContain('event_record');
});

test('logs one line a request that the postback log does not hold, without its URL, its headers or a token', async () => {
  const lines: string[] = [];
  await using server = await startTestServer({
    logger: { stream: { write: (line) => void lines.push(line) } },
  });
  const { secure } = await server.api.offers.create.mutate(offerSeed);
  lines.length = 0;
  const headers = { 'user-agent': 'canary' };
  for (const url of [
    `/?secure=${secure}&transaction_id=canary`,
    '/?secure=canary',
    '/canary?a=canary',
    '/click?offer_id=1&sub1=canary',
  ]) {
    await server.inject({ url, headers });
  }
  await server.inject({ url: '/trpc/access.whoami', headers: { authorization: 'Bearer canary' } });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { method: 'GET', route: '/', status: 401, code: 'SECURE_INVALID', msg: 'answered' },
    { method: 'GET', route: 'none', status: 404 },
    { method: 'GET', route: '/click', status: 302 },
    { method: 'GET', route: '/trpc/:path', status: 401 },
  ]);
  expect(lines.join('')).not.toContain('canary');
  expect(lines.join('')).not.toContain(secure);
});

test('gives every request an id of its own in the log, never one that the sender chose', async () => {
  const lines: string[] = [];
  await using server = await startTestServer({
    logger: { stream: { write: (line) => void lines.push(line) } },
  });
  await server.deps.database.em().execute('drop table event_record');
  await server.deps.database.em().execute('drop table conversion');
  await breakInserts((text) => server.deps.database.em().execute(text), { table: 'postback' });
  lines.length = 0;
  await server.inject({ url: '/nothing', headers: { 'x-request-id': 'canary' } });
  await expect(server.api.offers.create.mutate(offerSeed)).rejects.toThrow('went wrong');
  await server.inject(`/?secure=${server.globalSecure}&transaction_id=a&event_id=1`);
  const logged = lines.map((line): { requestId?: string; msg?: string } => JSON.parse(line));
  expect(logged.map(({ msg }) => msg)).toEqual([
    'answered',
    'failed',
    'answered',
    'a postback could not be stored',
    'answered',
  ]);
  const ids = logged.map(({ requestId }) => requestId);
  expect(ids[1]).toBe(ids[2]);
  expect(ids[3]).toBe(ids[4]);
  expect(new Set(ids).size).toBe(3);
  expect(lines.join('')).not.toContain('canary');
  expect(lines.join('')).not.toContain(server.globalSecure);
});

test('counts verdicts and labels routes by their patterns', async () => {
  await using server = await startTestServer();
  const { secure } = await server.api.offers.create.mutate(offerSeed);
  await server.inject(`/?secure=${secure}&transaction_id=canary`);
  await server.inject('/?secure=canary');
  await server.inject('/?secure=canary');
  await server.inject('/canary');
  const { body } = await server.inject('/metrics');
  expect(body).toContain('trackside_postbacks_total{verdict="held",code="TRANSACTION_UNKNOWN"} 1');
  expect(body).toContain('trackside_postbacks_total{verdict="refused",code="SECURE_INVALID"} 2');
  expect(body).toContain('route="/trpc/:path"');
  expect(body).not.toContain('canary');
  expect(body).not.toContain(secure);
});

test('does not wait for a sender that never ends its headers', async () => {
  await using server = await startTestServer();
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ');
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 503 /u);
  expect(answer).toContain('postback-code: OVERLOADED');
});
