import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { sendSteadily } from './send-steadily.ts';

/** A server of one mind, on a free port. */
async function serve(listener: RequestListener) {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const paths = (count: number) => Array.from({ length: count }, (_, index) => `/?n=${index}`);
/** Patience is not what most of this is about: a busy machine may take longer for anything. */
const load = { host: '127.0.0.1', rate: 100, connections: 1, patience: 20_000 };

/** Each answer takes 30 ms, and one is due every 10 ms. */
const slow: RequestListener = (_request, response) => {
  void wait(30).then(() => response.end('OK'));
};

test('counts from the moment a request was due, not from its sending', async () => {
  await using server = await serve(slow);
  const figures = await sendSteadily({ ...load, port: server.port, paths: paths(30) });
  // The thirtieth is due at 290 ms and is answered after 30 × 30 ms.
  expect(figures.max).toBeGreaterThan(600);
  expect(figures.p50).toBeGreaterThan(290);
  expect(figures.late).toBeGreaterThan(25);
  expect(figures).toMatchObject({ due: 30, answered: 30, failed: 0, unanswered: 0 });
});

test(
  'control: with enough connections the same server keeps nobody waiting for the one before',
  judgesTime,
  async () => {
    await using server = await serve(slow);
    const some = { ...load, port: server.port, paths: paths(60) };
    const one = await sendSteadily(some);
    const enough = await sendSteadily({ ...some, connections: 10 });
    expect(enough.p50).toBeGreaterThanOrEqual(29);
    // Alone, the thirtieth waits for 29 others and was due after 29 pauses of a third as long.
    expect(enough.p50).toBeLessThan(one.p50 / 2);
    expect(enough.answered).toBe(60);
  },
);

test('sends no faster than it is told to', async () => {
  const arrivals: number[] = [];
  await using server = await serve((_request, response) => {
    arrivals.push(performance.now());
    response.end('OK');
  });
  await sendSteadily({ ...load, rate: 200, connections: 4, port: server.port, paths: paths(60) });
  const span = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0);
  expect(span).toBeGreaterThan(250);
});

test('leaves the first ones out of the latencies, and nothing else', judgesTime, async () => {
  await using server = await serve((request, response) => {
    const first = Number(request.url?.slice(4)) < 5;
    void wait(first ? 3000 : 0).then(() => response.end('OK'));
  });
  const some = { ...load, connections: 10, port: server.port, paths: paths(30) };
  expect((await sendSteadily({ ...some, uncounted: 5 })).max).toBeLessThan(2900);
  const all = await sendSteadily(some);
  expect(all.max).toBeGreaterThan(2990);
  expect(all.answered).toBe(30);
});

test('sends every path once, in order', async () => {
  const urls: (string | undefined)[] = [];
  await using server = await serve((request, response) => {
    urls.push(request.url);
    response.end('OK');
  });
  await sendSteadily({ ...load, rate: Infinity, port: server.port, paths: paths(50) });
  expect(urls).toEqual(paths(50));
});

test('tells of bad answers, broken connections and what is never answered', async () => {
  await using server = await serve((request, response) => {
    if (request.url === '/?n=0') response.writeHead(503, { 'content-length': 2 }).end('no');
    if (request.url === '/?n=1') response.writeHead(202, { 'content-length': 4 }).end('held');
    if (request.url === '/?n=2') request.socket.destroy();
  });
  const four = { ...load, connections: 4, patience: 2000, port: server.port, paths: paths(4) };
  const figures = await sendSteadily(four);
  expect(figures).toMatchObject({ answered: 2, badStatuses: 1, failed: 1, unanswered: 1 });
});
