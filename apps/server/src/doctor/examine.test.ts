import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { lookAtClock } from './look-at-clock.ts';
import { lookAtPublicUrl } from './look-at-public-url.ts';

const now = Date.UTC(2026, 10, 28);
const minutes = (count: number) => now + count * 60_000;

test.each([
  [{ now, seen: null, newestReceipt: null }, 'ok'],
  [{ now, seen: minutes(1), newestReceipt: minutes(-60) }, 'ok'],
  [{ now, seen: minutes(3), newestReceipt: null }, 'problem'],
  [{ now, seen: minutes(-3), newestReceipt: null }, 'problem'],
  [{ now, seen: null, newestReceipt: minutes(3) }, 'problem'],
  [{ now: 0, seen: null, newestReceipt: null }, 'problem'],
])('a clock with the witnesses %j is %s', (witnesses, expected) => {
  const { state, message } = lookAtClock(witnesses);
  expect(state).toBe(expected);
  expect(message).toMatch(/\.$/u);
});

/** What the doctor says of a server that answers so. */
async function lookAt(status: number, headers: Record<string, string>, body: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { finding } = await lookAtPublicUrl({ publicUrl: `http://127.0.0.1:${port}/in` });
  server.close();
  return { ...finding, asked };
}

const health = '{"status":"ok","checks":{}}';

test.each([
  [200, {}, health, 'ok', 'ready'],
  [503, {}, '{"status":"unavailable","checks":{}}', 'problem', 'can’t store'],
  [200, {}, '<h1>Welcome</h1>', 'problem', 'another program'],
  [404, {}, '', 'problem', 'answers 404'],
  [301, { location: 'http://127.0.0.1:9/secret' }, '', 'problem', 'redirects'],
])('a public URL that answers %i is told of', async (status, headers, body, state, words) => {
  const found = await lookAt(status, headers, body);
  expect(found).toMatchObject({ state, asked: ['/in/health/ready'] });
  expect(found.message).toContain(words);
});
