import { once } from 'node:events';
import { createServer } from 'node:http';
import { eventSeed, offerSeed, sendPostback } from '@trackside/server/testing/seed';
import { expect, test, vi } from 'vitest';
import { openReplicas, threeOf } from './open-replicas.ts';
import { insertClicks } from './postgres-clicks.ts';

/** Longer than a server rests before it looks for messages again. */
const slowMs = 2500;

/** Takes messages slowly, so that every server looks for some while one is being sent. */
async function openReceiver() {
  const ids: string[] = [];
  const server = createServer((request, response) => {
    ids.push(String(request.headers['webhook-id']));
    request.resume();
    setTimeout(() => response.writeHead(204).end(), slowMs);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    ids,
    [Symbol.dispose]: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('three servers send each message once, and raise an alert once', async () => {
  using receiver = await openReceiver();
  await using replicas = await openReplicas({ env: { TRACKSIDE_PRIVATE_WEBHOOKS: 'true' } });
  const [a, b, c] = threeOf(replicas);
  const { id } = await a.api.alerts.webhooks.create.mutate({ url: receiver.url });
  const { id: offerId, secure } = await a.api.offers.create.mutate(offerSeed);
  await a.api.events.create.mutate({ ...eventSeed, offerId });
  const [click = ''] = await insertClicks(replicas, offerId, { prefix: 'alert', count: 1 });
  for (const { url } of [a, b, c]) {
    await sendPostback(url, { secure, transaction_id: click, event_name: 'misspelt' });
  }
  const tests = 5;
  for (let count = 0; count < tests; count += 1) await b.api.alerts.webhooks.test.mutate({ id });
  const messages = () =>
    replicas.ask<{ id: string; attempts: number }>('select id, attempts from webhook_delivery');
  await vi.waitFor(
    async () => {
      const all = await messages();
      expect(all).toHaveLength(tests + 1);
      expect(all.every(({ attempts }) => attempts === 1)).toBe(true);
    },
    { timeout: 30_000, interval: 200 },
  );
  const all = await messages();
  expect(receiver.ids.toSorted()).toEqual(all.map((message) => message.id).toSorted());
  expect(await replicas.ask('select id from alert')).toHaveLength(1);

  // Control: a message that seems to be nobody's while it is being sent is sent again.
  receiver.ids.length = 0;
  await c.api.alerts.webhooks.test.mutate({ id });
  await vi.waitFor(() => expect(receiver.ids).toHaveLength(1), { timeout: 10_000 });
  await replicas.ask('update webhook_delivery set next_at = 0 where attempts = 0');
  await vi.waitFor(() => expect(new Set(receiver.ids).size).toBeLessThan(receiver.ids.length), {
    timeout: 10_000,
  });
}, 60_000);
