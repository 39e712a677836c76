import { expect, test } from 'vitest';
import { openIngest } from '../testing/open-ingest.ts';

/** One click's postbacks, by a letter each. */
const postbacks = {
  C: {},
  c: {},
  P: { event_name: 'purchase' },
  p: { event_name: 'purchase' },
  L: { event_name: 'level', order_id: '1' },
  l: { event_name: 'level', order_id: '1' },
} as const;

type Letter = keyof typeof postbacks;

const letters: readonly Letter[] = ['C', 'c', 'P', 'p', 'L', 'l'];

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.filter((_, index) => index !== at)).map((rest) => [item, ...rest]),
  );
}

/** Twins are alike, so orders that differ in them alone are one. */
const orders = [
  ...new Set(
    permutations(letters).map((order) =>
      order
        .join('')
        .replace(/C(.*)c/u, 'C$1C')
        .replace(/c(.*)C/u, 'C$1C')
        .replace(/P(.*)p/u, 'P$1P')
        .replace(/p(.*)P/u, 'P$1P')
        .replace(/L(.*)l/u, 'L$1L')
        .replace(/l(.*)L/u, 'L$1L'),
    ),
  ),
];

/** What stays of one order when it is sent to a click of its own, one by one or all at once. */
async function openOrders(largestBatch: number, promoteEarlyEventsHours: number | null) {
  const ingest = await openIngest({ largestBatch });
  const seed = promoteEarlyEventsHours === null ? {} : { promoteEarlyEventsHours };
  const { id, secure } = await ingest.offer(seed);
  await ingest.event(id, 'purchase');
  await ingest.event(id, 'level', { allowMultiple: true });
  const send = async (order: string): Promise<void> => {
    const click = { secure, transaction_id: await ingest.click(id, order) };
    const answers = Array.from(order, (letter) => {
      const sent = Object.entries(postbacks).find(([name]) => name === letter)?.[1];
      ingest.time.now += 1;
      return ingest.send({ ...click, ...sent });
    });
    await Promise.all(answers);
  };
  const outcome = () =>
    ingest.rows(`select k.transaction_id, p.code,
        (select count(*) from conversion c where c.postback_number = p.number)
          + (select count(*) from event_record e where e.postback_number = p.number) as booked
      from postback p join click k on k.id = p.click_id order by k.transaction_id, p.number`);
  const totals = () =>
    ingest.rows(`select goal, sum(conversions) as conversions, sum(events) as events,
        sum(held) as held, sum(revenue_low) as revenue
      from goal_total where minutes = 60 group by goal order by goal`);
  return { ...ingest, send, outcome, totals };
}

test('the orders are all there are of three pairs of twins', () => {
  expect(orders).toHaveLength(90);
});

test.each([
  ['promoted', 1],
  ['left waiting', null],
])('early events that are %s: in every order a batch decides as one by one', async (_, hours) => {
  await using alone = await openOrders(1, hours);
  await using together = await openOrders(256, hours);
  for (const order of orders) {
    await alone.send(order);
    await together.send(order);
  }
  expect(await together.outcome()).toEqual(await alone.outcome());
  expect(await together.totals()).toEqual(await alone.totals());
  expect(alone.failures).toEqual([]);
  expect(together.failures).toEqual([]);
});

test('promoted, every order books each goal once, and the first of twins', async () => {
  await using ingest = await openOrders(256, 1);
  for (const order of orders) await ingest.send(order);
  const booked = await ingest.rows(`select
      (select count(*) from conversion) as conversions,
      (select count(*) from event_record) as events,
      (select count(*) from postback where verdict = 'held') as held,
      (select count(distinct click_id || '-' || event_id) from event_record) as goals`);
  expect(booked).toEqual([{ conversions: 90, events: 180, held: 0, goals: 180 }]);
  expect(await ingest.totals()).toEqual([
    { goal: 0, conversions: 90, events: 0, held: 0, revenue: 90 * 250 },
    { goal: 1, conversions: 0, events: 90, held: 0, revenue: 90 * 400 },
    { goal: 2, conversions: 0, events: 90, held: 0, revenue: 90 * 400 },
  ]);
  const late = await ingest.rows(`select count(*) as n from event_record e join postback p
      on p.click_id = e.click_id and p.event_id = e.event_id and p.number < e.postback_number`);
  expect(late).toEqual([{ n: 0 }]);
});

test('control: without promotion, events before their conversion stay held', async () => {
  await using ingest = await openOrders(256, null);
  for (const order of orders) await ingest.send(order);
  const [held] = await ingest.rows<{ n: number }>(
    `select count(*) as n from postback where code = 'CONVERSION_REQUIRED'`,
  );
  expect(held?.n).toBeGreaterThan(90);
});
