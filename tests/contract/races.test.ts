import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from './world.ts';
import { openWorld, query } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** How often each of the answers came. */
function tally(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

async function sendAtOnce(times: number, text: string): Promise<Record<string, number>> {
  const answers = await Promise.all(Array.from({ length: times }, () => world.sendQuery(text)));
  return tally(answers.map(({ body }) => body.code));
}

test('books one of 200 equal conversions at once', async () => {
  const transactionId = await world.click();
  const codes = await sendAtOnce(
    200,
    query({ secure: world.offer.secure, transaction_id: transactionId }),
  );
  expect(codes).toEqual({ CONVERSION_RECORDED: 1, CONVERSION_DUPLICATE: 199 });
  expect((await world.api.conversions.list.query({ transactionId })).items).toHaveLength(1);
});

test.each([
  ['once', { event_name: 'purchase' }],
  ['an order', { event_name: 'level', order_id: 'A-1' }],
])('books one of 200 equal events at once (%s)', async (_case, event) => {
  const transactionId = await world.converted();
  const codes = await sendAtOnce(
    200,
    query({ secure: world.offer.secure, transaction_id: transactionId, ...event }),
  );
  expect(codes).toEqual({ EVENT_RECORDED: 1, EVENT_DUPLICATE: 199 });
  expect((await world.api.eventRecords.list.query({ transactionId })).items).toHaveLength(1);
});

test('control: different orders are all booked', async () => {
  const transactionId = await world.converted();
  const click = { secure: world.offer.secure, transaction_id: transactionId, event_name: 'level' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => world.send({ ...click, order_id: index })),
  );
  expect(tally(answers.map(({ body }) => body.code))).toEqual({ EVENT_RECORDED: 20 });
});

test('books a held postback once, of 50 replays at once', async () => {
  const transactionId = await world.click();
  const click = { secure: world.offer.secure, transaction_id: transactionId };
  const held = await world.send({ ...click, event_name: 'level' });
  expect(held.body.code).toBe('CONVERSION_REQUIRED');
  await world.send(click);
  const id = held.body.postback_id ?? '';
  const replays = await Promise.allSettled(
    Array.from({ length: 50 }, () => world.api.postbacks.replay.mutate({ id })),
  );
  const outcomes = replays.map((replay) =>
    replay.status === 'fulfilled' ? replay.value.code : String(reasonOf(replay.reason)),
  );
  expect(tally(outcomes)).toEqual({ EVENT_RECORDED: 1, ALREADY_RECORDED: 49 });
  expect((await world.api.eventRecords.list.query({ transactionId })).items).toHaveLength(1);
});

test.each([{ secure: 'another' }, { event_id: 5 }, { transaction_id: '\ud800' }, { sub1: 'x' }])(
  'refuses the correction %j',
  async (corrections) => {
    const { body } = await world.send({ secure: world.offer.secure, transaction_id: 'nobody' });
    const response = await fetch(`${world.url}/trpc/postbacks.replay`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.adminToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: body.postback_id, corrections }),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('INPUT_INVALID');
  },
);

function reasonOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('data' in error)) return error;
  const { data } = error;
  return typeof data === 'object' && data !== null && 'reason' in data ? data.reason : error;
}
