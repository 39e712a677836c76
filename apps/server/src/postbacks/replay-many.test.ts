import { expect, test } from 'vitest';
import { openIngest } from '../ingest/testing/open-ingest.ts';

/** 120 clicks of an offer, each with a held event under the wrong name. */
async function openHeld(seed: { readonly promoteEarlyEventsHours?: number } = {}) {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer(seed);
  await ingest.event(id, 'level', { allowMultiple: true });
  const clicks = await Promise.all(Array.from({ length: 120 }, () => ingest.click(id)));
  const held: string[] = [];
  for (const transaction_id of clicks) {
    ingest.time.now += 1;
    const { body } = await ingest.send({ secure, transaction_id, event_name: 'Level' });
    held.push(String(body['postback_id']));
  }
  const booked = async () =>
    (await ingest.rows<{ n: number }>('select count(*) as n from event_record'))[0]?.n;
  const convert = () =>
    Promise.all(clicks.map((transaction_id) => ingest.send({ secure, transaction_id })));
  return { ...ingest, secure, clicks, held, booked, convert };
}

const corrections = { event_name: 'level' };

test('replays many with the same corrections, and keeps each one’s history', async () => {
  await using many = await openHeld();
  await many.convert();
  const outcomes = await many.postbacks.replayMany(
    many.held.toReversed(),
    corrections,
    many.people.Ann,
  );
  expect(outcomes.map(({ id }) => id)).toEqual(many.held);
  expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['EVENT_RECORDED']));
  expect(await many.booked()).toBe(120);
  const entries = await many.rows(
    `select count(*) as n, count(distinct postback_number) as postbacks, min(corrections) as given
      from postback_history`,
  );
  expect(entries).toEqual([{ n: 120, postbacks: 120, given: JSON.stringify(corrections) }]);
});

test('tells of each what became of it, and books nothing twice', async () => {
  await using many = await openHeld();
  await many.convert();
  const [first = '', second = ''] = many.held;
  await many.postbacks.replay(first, corrections, many.people.Ann);
  const outcomes = await many.postbacks.replayMany(
    [first, second, second, 'nothing'],
    corrections,
    many.people.Ann,
  );
  expect(outcomes).toEqual([
    { id: first, code: null, refusal: 'ALREADY_RECORDED' },
    { id: second, code: 'EVENT_RECORDED', refusal: null },
    { id: 'nothing', code: null, refusal: 'POSTBACK_NOT_FOUND' },
  ]);
  expect(await many.booked()).toBe(2);
});

test('books once of the same replays many times at once', async () => {
  await using many = await openHeld();
  await many.convert();
  const runs = await Promise.all(
    Array.from({ length: 6 }, () =>
      many.postbacks.replayMany(many.held, corrections, many.people.Ann),
    ),
  );
  expect(runs.flat().filter(({ code }) => code === 'EVENT_RECORDED')).toHaveLength(120);
  expect(await many.booked()).toBe(120);
});

test('finds an event done that a conversion of the same run has promoted', async () => {
  await using many = await openHeld({ promoteEarlyEventsHours: 1 });
  const [transaction_id = ''] = many.clicks;
  const sent = { secure: many.secure, transaction_id };
  const { body: refused } = await many.send({ ...sent, status: 'rejected' });
  many.time.now += 1;
  const { body: waiting } = await many.send({ ...sent, event_name: 'level' });
  const ids = [String(waiting['postback_id']), String(refused['postback_id'])];
  const outcomes = await many.postbacks.replayMany(ids, { status: null }, many.people.Ann);
  expect(outcomes.map(({ code, refusal }) => code ?? refusal)).toEqual([
    'CONVERSION_RECORDED',
    'ALREADY_RECORDED',
  ]);
  expect(await many.booked()).toBe(1);
});
