import { afterAll, beforeAll, expect, test } from 'vitest';
import { queryOf } from './query-of-row.ts';
import { verdictTable } from './verdict-table.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test.each(verdictTable)('row $name: $code', async (row) => {
  const query = await queryOf(world, row);
  if (row.twice === true) expect((await world.sendQuery(query)).body.code).toBe('EVENT_RECORDED');
  const { status, headers, body } = await world.sendQuery(query);
  expect({ status, code: body.code, verdict: body.verdict }).toEqual({
    status: row.status,
    code: row.code,
    verdict: row.verdict,
  });
  expect(Object.fromEntries(headers)).toMatchObject({
    'postback-verdict': row.verdict,
    'postback-code': row.code,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  });
  expect(body.message).toMatch(/^[^.]+; .+\.$/);
  if (status === 401) {
    expect(Object.keys(body)).toEqual(['verdict', 'code', 'message']);
    return;
  }
  expect(Object.keys(body)).toEqual([
    'verdict',
    'code',
    'message',
    'postback_id',
    'transaction_id',
    'event',
    'warnings',
  ]);
  const [kept] = await world.rows(
    `select verdict, code from postback where id = '${body.postback_id}'`,
  );
  expect(kept).toEqual({ verdict: row.verdict, code: row.code });
});

test('every verdict row of the contract has its test', () => {
  const numbers = new Set(verdictTable.map(({ name }) => Number(name.split(' ')[0])));
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 23 }, (_, index) => index + 1),
  );
});

test('tells the event, the click and what was wrong beside the point', async () => {
  const transactionId = await world.converted();
  const { body } = await world.sendQuery(
    `secure=${world.offer.secure}&transaction_id=${transactionId}&event_id=1&sale_amount=x&sub1=%ff`,
  );
  expect(body).toMatchObject({
    code: 'EVENT_RECORDED',
    transaction_id: transactionId,
    event: { id: 1, name: 'purchase' },
  });
  expect(body.warnings?.map(({ code, parameter }) => [code, parameter]).toSorted()).toEqual([
    ['AMOUNT_IGNORED', 'sale_amount'],
    ['DESCRIPTIVE_ENCODING_INVALID', 'sub1'],
  ]);
});

test('books what it says: revenue and payout in the offer’s currency', async () => {
  const transactionId = await world.converted();
  await world.send({
    secure: world.offer.secure,
    transaction_id: transactionId,
    event_name: 'basket',
    sale_amount: '19.99',
  });
  const { items } = await world.api.postbacks.list.query({ transactionId });
  expect(
    items.map(({ code, revenue, payout, currency }) => [code, revenue, payout, currency]),
  ).toEqual([
    ['EVENT_RECORDED', '2.00', '0.00', 'EUR'],
    ['CONVERSION_RECORDED', '10.00', '5.00', 'EUR'],
  ]);
});

test('keeps nothing that has no valid token, and answers every unknown one alike', async () => {
  const count = async () =>
    (await world.rows<{ n: number }>('select count(*) as n from postback'))[0]?.n;
  const before = await count();
  const transactionId = await world.click();
  const bodies = await Promise.all(
    [
      `secure=nobody&transaction_id=${transactionId}`,
      'secure=nobody&transaction_id=nobody',
      'secure=nobody',
      `secure=${world.offer.secure}x&transaction_id=REPLACE&event_id=0`,
      `secure=${world.offer.secure.toUpperCase()}&transaction_id=${transactionId}`,
    ].map(async (query) => (await world.sendQuery(query)).body),
  );
  for (const body of bodies) expect(body).toEqual(bodies[0]);
  expect((await world.sendQuery('transaction_id=%ff')).body).toMatchObject({
    code: 'ENCODING_INVALID',
    postback_id: null,
    transaction_id: null,
  });
  expect(await count()).toBe(before);
});
