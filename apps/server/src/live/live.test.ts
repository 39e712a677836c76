import { expect, test } from 'vitest';
import type { ApiClient } from '../testing/api-client.ts';
import { startTestServer } from '../testing/index.ts';
import { offerSeed, sendPostback } from '../testing/seed.ts';
import { judgesTime } from '../testing/judges-time.ts';

interface Seen {
  readonly id: string;
  readonly code: string;
  readonly postbackId: string;
}

/** Listens until disposed; resolves once the server says that it is connected. */
async function listen(api: ApiClient, lastEventId?: string) {
  const seen: Seen[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const started = Promise.withResolvers<void>();
  const input = lastEventId === undefined ? undefined : { lastEventId };
  const subscription = api.live.postbacks.subscribe(input, {
    onStarted: () => started.resolve(),
    onError: (error) => started.reject(error),
    onData: ({ id, data }) => {
      seen.push({ id, code: data.code, postbackId: data.id });
      for (const { count, resolve } of waiting) if (seen.length >= count) resolve();
    },
  });
  await started.promise;
  return {
    codes: () => seen.map(({ code }) => code),
    seen,
    until: (count: number) =>
      new Promise<void>((resolve) => {
        if (seen.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    [Symbol.dispose]: () => subscription.unsubscribe(),
  };
}

test('tells every verdict as it is committed, and goes on after a break', async () => {
  await using server = await startTestServer();
  const { api, url } = server;
  const { id: offerId, secure } = await api.offers.create.mutate(offerSeed);
  const { transactionId } = await api.clicks.create.mutate({ offerId });
  const send = (transaction_id: string) => sendPostback(url, { secure, transaction_id });
  await send('before');
  let last: Seen | undefined;
  {
    using live = await listen(api);
    await send(transactionId);
    await send(transactionId);
    await live.until(2);
    expect(live.codes()).toEqual(['CONVERSION_RECORDED', 'CONVERSION_DUPLICATE']);
    last = live.seen[0];
  }
  await send('missed');
  const [held] = (await api.postbacks.list.query({ transactionId: 'before' })).items;
  await api.postbacks.replay.mutate({ id: held?.id ?? '' });
  for (const lastEventId of [last?.id ?? '', last?.postbackId ?? '']) {
    using live = await listen(api, lastEventId);
    await live.until(3);
    await send('afterwards');
    await live.until(4);
    expect(live.codes().slice(0, 4)).toEqual([
      'CONVERSION_DUPLICATE',
      'TRANSACTION_UNKNOWN',
      'TRANSACTION_UNKNOWN',
      'TRANSACTION_UNKNOWN',
    ]);
    expect(live.seen[2]?.postbackId).toBe(held?.id);
  }
});

test('loses and repeats nothing while many arrive', async () => {
  await using server = await startTestServer();
  const { secure } = await server.api.offers.create.mutate(offerSeed);
  using live = await listen(server.api);
  const sent = Array.from({ length: 250 }, (_, index) =>
    sendPostback(server.url, { secure, transaction_id: `t${index}` }),
  );
  await Promise.all(sent);
  await live.until(250);
  expect(new Set(live.seen.map(({ postbackId }) => postbackId)).size).toBe(250);
  expect(live.seen.map(({ id }) => Number(id))).toEqual(
    Array.from({ length: 250 }, (_, index) => index + 1),
  );
});

test('refuses who has no token', async () => {
  await using server = await startTestServer();
  const response = await fetch(`${server.url}/trpc/live.postbacks`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(response.status).toBe(401);
  await response.body?.cancel();
});

test('does not hold up the end of the server, nor keep listeners', judgesTime, async () => {
  const server = await startTestServer();
  const listeners = new Set<() => void>();
  const { liveFeed } = server.deps;
  const { listen: listenToFeed } = liveFeed;
  Object.assign(liveFeed, {
    listen: (listener: () => void) => {
      const unlisten = listenToFeed(listener);
      listeners.add(listener);
      return () => {
        unlisten();
        listeners.delete(listener);
      };
    },
  });
  const live = await listen(server.api);
  expect(listeners.size).toBe(1);
  const before = performance.now();
  await server.close();
  expect(performance.now() - before).toBeLessThan(2000);
  expect(listeners.size).toBe(0);
  live[Symbol.dispose]();
});
