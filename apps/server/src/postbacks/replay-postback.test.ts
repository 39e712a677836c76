import { expect, test } from 'vitest';
import { afterUpdates } from '../testing/break-tables.ts';
import { openIngest } from '../ingest/testing/open-ingest.ts';

type Ingest = Awaited<ReturnType<typeof openIngest>>;

async function held(
  ingest: Ingest,
  parameters: Readonly<Record<string, string | number>>,
): Promise<string> {
  const { body } = await ingest.send(parameters);
  expect(body['verdict']).toMatch(/held|refused/);
  return String(body['postback_id']);
}

test.each([
  ['EVENT_UNKNOWN', { event_name: 'Purchase' }, { event_name: 'purchase' }],
  ['EVENT_MISMATCH', { event_name: 'purchase', event_id: 2 }, { event_id: null }],
  ['PLACEHOLDER_LEFT', { event_name: '{event}' }, { event_name: 'purchase' }],
  ['EVENT_ID_INVALID', { event_id: '01' }, { event_id: '1' }],
  ['STATUS_NOT_COUNTED', { event_id: 1, status: 'rejected' }, { status: 'approved' }],
  ['PARAMETER_MISNAMED', { Event_ID: '1' }, { event_id: '1' }],
  ['AMOUNT_REQUIRED', { event_name: 'basket' }, { sale_amount: '10' }],
  ['AMOUNT_INVALID', { event_name: 'basket', sale_amount: '12,34' }, { sale_amount: '12.34' }],
  [
    'CURRENCY_INVALID',
    { event_name: 'basket', sale_amount: '1', currency: 'eur' },
    { currency: 'EUR' },
  ],
  [
    'CURRENCY_MISMATCH',
    { event_name: 'basket', sale_amount: '1', currency: 'USD' },
    { currency: null },
  ],
])('books a %s with the value corrected', async (code, sent, corrections) => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  await ingest.event(id, 'purchase');
  await ingest.event(id, 'basket', { revenue: { type: 'CPS', value: '10' } });
  const click = { secure, transaction_id: await ingest.click(id) };
  await ingest.send(click);
  const postbackId = await held(ingest, { ...click, ...sent });
  const before = await ingest.shown(postbackId);
  expect(before).toMatchObject({ code, replayable: true, revenue: null });
  const receivedAt = ingest.time.now;
  ingest.time.now += 86_400_000;
  const replayed = await ingest.postbacks.replay(postbackId, corrections, ingest.people.Ann);
  expect(replayed).toMatchObject({
    ok: true,
    value: {
      code: 'EVENT_RECORDED',
      receivedAt: new Date(receivedAt).toISOString(),
      parameters: before?.parameters,
      history: [
        {
          at: new Date(ingest.time.now).toISOString(),
          by: 'Ann',
          corrections,
          code: 'EVENT_RECORDED',
        },
      ],
    },
  });
  expect(await ingest.rows('select received_at, recorded_at from event_record')).toEqual([
    { received_at: receivedAt, recorded_at: ingest.time.now },
  ]);
});

test('judges by the scope of the token at receipt, though it has ended since', async () => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const postbackId = await held(ingest, { secure, transaction_id: 'late' });
  await ingest.rows('update secure_token set valid_until = 0');
  await ingest.click(id, 'late');
  expect(await ingest.postbacks.replay(postbackId, {}, ingest.people.Ann)).toMatchObject({
    value: { code: 'CONVERSION_RECORDED', scope: 'offer' },
  });
});

test('books another offer’s click only when that is accepted as global', async () => {
  await using ingest = await openIngest();
  const { secure } = await ingest.offer();
  const other = await ingest.offer({ revenue: { type: 'CPA', value: '7' } });
  const postbackId = await held(ingest, { secure, transaction_id: await ingest.click(other.id) });
  const replay = (corrections: Record<string, string | boolean>) =>
    ingest.postbacks.replay(postbackId, corrections, ingest.people.Ann);
  expect(await replay({})).toMatchObject({ value: { code: 'OFFER_MISMATCH' } });
  expect(await replay({ acceptAsGlobal: false })).toMatchObject({
    value: { code: 'OFFER_MISMATCH' },
  });
  expect(await replay({ acceptAsGlobal: true })).toMatchObject({
    value: { code: 'CONVERSION_RECORDED', offerId: other.id, revenue: '7.00', scope: 'offer' },
  });
});

test.each([
  ['a recorded one', 1],
  ['a duplicate', 2],
])('refuses to replay %s', async (_case, times) => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const click = { secure, transaction_id: await ingest.click(id) };
  let last = '';
  for (let i = 0; i < times; i += 1) last = String((await ingest.send(click)).body['postback_id']);
  expect(await ingest.postbacks.replay(last, {}, ingest.people.Ann)).toEqual({
    ok: false,
    error: 'ALREADY_RECORDED',
  });
  expect((await ingest.shown(last))?.history).toEqual([]);
});

test('knows no postback that was never kept', async () => {
  await using ingest = await openIngest();
  expect(await ingest.postbacks.replay('nothing', {}, ingest.people.Ann)).toEqual({
    ok: false,
    error: 'POSTBACK_NOT_FOUND',
  });
});

test('notes every replay, whatever comes of it', async () => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const postbackId = await held(ingest, { secure, transaction_id: 'late' });
  await ingest.postbacks.replay(postbackId, {}, ingest.people.Ann);
  await ingest.click(id, 'late');
  await ingest.postbacks.replay(postbackId, {}, ingest.people.Ben);
  const row = await ingest.shown(postbackId);
  expect(row?.history.map(({ by, code }) => [by, code])).toEqual([
    ['Ann', 'TRANSACTION_UNKNOWN'],
    ['Ben', 'CONVERSION_RECORDED'],
  ]);
});

async function race(prepare: (ingest: Ingest) => Promise<unknown> = async () => undefined) {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  await ingest.event(id, 'level', { allowMultiple: true });
  const click = { secure, transaction_id: await ingest.click(id) };
  const postbackId = await held(ingest, { ...click, event_name: 'level' });
  await ingest.send(click);
  await prepare(ingest);
  const replays = await Promise.all(
    Array.from({ length: 50 }, () => ingest.postbacks.replay(postbackId, {}, ingest.people.Ann)),
  );
  const [booked] = await ingest.rows<{ n: number }>('select count(*) as n from event_record');
  return { replayed: replays.filter(({ ok }) => ok).length, booked: booked?.n };
}

test('books a repeatable event once, of 50 replays at once', async () => {
  expect(await race()).toEqual({ replayed: 1, booked: 1 });
});

/** A replay’s verdict is lost as soon as it is written. */
const forgotten = {
  table: 'postback',
  when: "new.verdict = 'recorded'",
  statement: "update postback set verdict = 'held' where id = new.id",
};

test('control: 50 replays book it 50 times when neither its verdict nor its key stops them', async () => {
  const raced = await race(async ({ rows }) => {
    await rows('create table bare as select * from event_record');
    await rows('drop table event_record');
    await rows('alter table bare rename to event_record');
    await afterUpdates(rows, forgotten);
  });
  expect(raced).toEqual({ replayed: 50, booked: 50 });
});

test('books it once though its verdict is forgotten, since a postback is its record’s key', async () => {
  const forgetful = race(({ rows }) => afterUpdates(rows, forgotten));
  await expect(forgetful).rejects.toThrow(
    /UNIQUE constraint failed: event_record.postback_number|duplicate key value .* "event_record_(p\d+_)?pkey"/,
  );
});

test('replays nothing for who may not any more, and writes down what it replays', async () => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const postbackId = await held(ingest, { secure, transaction_id: 'lost' });
  const { Ann, Ben } = ingest.people;
  await ingest.rows(`update access_token set revoked_at = 1 where name = 'Ben' returning 1`);
  expect(await ingest.postbacks.replay(postbackId, {}, Ben)).toEqual({
    ok: false,
    error: 'TOKEN_REVOKED',
  });
  expect((await ingest.shown(postbackId))?.history).toEqual([]);
  expect(await ingest.rows('select 1 from audit_entry')).toEqual([]);
  const corrections = { transaction_id: await ingest.click(id) };
  await ingest.postbacks.replay(postbackId, corrections, Ann);
  const [entry] = await ingest.rows<{ before: string; after: string }>('select * from audit_entry');
  expect(entry).toMatchObject({ actor_name: 'Ann', entity_id: postbackId, offer_id: id });
  expect(JSON.parse(entry?.before ?? '')).toEqual({ code: 'TRANSACTION_UNKNOWN' });
  expect(JSON.parse(entry?.after ?? '')).toEqual({ code: 'CONVERSION_RECORDED', corrections });
});
