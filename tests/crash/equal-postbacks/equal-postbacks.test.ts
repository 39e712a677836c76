import { testDialect } from '@trackside/server/testing/test-places';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { readKept } from '../database/read-kept.ts';
import { targetOf } from '../load/mixed-postbacks.ts';
import type { Sent } from '../load/send-load.ts';
import { sendUntilTaken } from '../load/send-until-taken.ts';
import { tally } from '../load/tally.ts';
import { onceEvent, repeatableEvent } from '../server/open-shop.ts';
import type { Stage } from '../server/open-stage.ts';
import { openStage } from '../server/open-stage.ts';

const times = { sqlite: 10_000, postgres: 3000 }[testDialect];
const inFlight = 64;

let stage: Stage;
const all: Sent[] = [];
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

async function send(targets: readonly string[]): Promise<Record<string, number>> {
  const sent = await sendUntilTaken((due) => stage.send(due, inFlight), targets);
  all.push(...sent);
  return tally(sent);
}

test(`books one of ${times} equal conversions, 64 of them in flight`, async () => {
  const [id = ''] = await stage.clicks(1);
  const target = targetOf(stage.shop.secure, id);
  expect(await send(Array.from({ length: times }, () => target))).toEqual({
    '200 CONVERSION_RECORDED': 1,
    '200 CONVERSION_DUPLICATE': times - 1,
  });
});

test.each([
  ['of an event that happens once', { event_name: onceEvent }],
  ['of one order of a repeatable event', { event_name: repeatableEvent, order_id: 'A-1' }],
])(`books one of ${times} equal postbacks %s`, async (_case, event) => {
  const target = targetOf(stage.shop.secure, await stage.converted(), event);
  expect(await send(Array.from({ length: times }, () => target))).toEqual({
    '200 EVENT_RECORDED': 1,
    '200 EVENT_DUPLICATE': times - 1,
  });
});

test(`control: books all of ${times} different orders`, async () => {
  const id = await stage.converted();
  const orders = Array.from({ length: times }, (_, index) =>
    targetOf(stage.shop.secure, id, { event_name: repeatableEvent, order_id: `B-${index}` }),
  );
  expect(await send(orders)).toEqual({ '200 EVENT_RECORDED': times });
});

test('has kept what it answered to all of them', async () => {
  await stage.end();
  expect(findFaults(promisesOf(all), await readKept(stage.places.database))).toEqual(noFaults);
});
