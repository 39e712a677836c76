import type { EventInput } from '@trackside/core';
import { expect, test } from 'vitest';
import { testDialect } from '../../testing/test-places.ts';
import { seededRandom } from '../../../../../tests/chance/seeded-random.ts';
import { createLiveFeed } from '../../live/live-feed.ts';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { createRepairService } from './create-repair-service.ts';
import type { Repair, RepairSelection } from './repair-service.ts';

const { below } = seededRandom(1);

const price = { type: 'CPA', value: '4' } as const;
const eventFields: EventInput = {
  name: 'Level',
  revenue: price,
  payout: { type: 'None' },
  allowMultiple: true,
  parameters: [],
};

/** Two offers' clicks and held postbacks of many kinds, twins and early events among them. */
async function openHeld(postbacks: number) {
  const ingest = await openIngest();
  const repairs = createRepairService({ ...ingest, liveFeed: createLiveFeed() });
  const offer = await ingest.offer({ promoteEarlyEventsHours: 24 });
  const other = await ingest.offer();
  const level = await ingest.event(offer.id, 'level', { allowMultiple: true });
  await ingest.event(offer.id, 'once');
  const share = { type: 'CPS', value: '10' } as const;
  await ingest.event(offer.id, 'sale', { revenue: share });
  const clicks = Math.ceil(postbacks / 8);
  for (let click = 0; click < clicks; click += 1) await ingest.click(offer.id, `t${click}`);
  const some = <Value>(...values: readonly Value[]) => values[below(values.length)];
  for (let sent = 0; sent < postbacks; sent += 1) {
    ingest.time.now += 1;
    const event = some('', 'Level', 'Level', 'level ', 'once', 'sale', 'sale', 'level');
    await ingest.send({
      secure: some(offer, offer, offer, other)?.secure ?? '',
      transaction_id: `t${below(clicks)}`,
      ...(event === '' ? {} : { event_name: event ?? '' }),
      ...some({}, {}, { order_id: 'a' }, { status: 'rejected' }, { sale_amount: '12,3' }),
    });
  }
  const state = async () => ({
    log: await ingest.rows(
      'select number, verdict, code, event_id, offer_id from postback order by 1',
    ),
    history: await ingest.rows('select * from postback_history order by 1'),
    records: await ingest.rows('select postback_number, revenue from event_record order by 1'),
    totals: await ingest.rows('select * from goal_total order by 1, 2, 3, 4'),
    events: await ingest.rows('select id, name from event_definition'),
    // PostgreSQL takes no number back: a trial leaves a gap.
    sequence: testDialect === 'sqlite' ? await lastNumber(ingest) : null,
  });
  return { ...ingest, repairs, offer, level, state };
}

type Ingest = Awaited<ReturnType<typeof openIngest>>;

async function lastNumber({ rows }: Pick<Ingest, 'rows'>): Promise<number> {
  const [sequence] = await rows<{ value: number }>('select value from postback_sequence');
  return sequence?.value ?? 0;
}

type Held = Awaited<ReturnType<typeof openHeld>>;

/** Does all of a repair, call by call. */
async function runAll(held: Held, selection: RepairSelection, repair: Repair) {
  const outcomes = [];
  let cursor: string | undefined;
  do {
    const done = await held.repairs.run({ selection, repair, cursor, caller: held.people.Ann });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    outcomes.push(...done.value.outcomes);
    cursor = done.value.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return outcomes;
}

test('records what its preview said, twins, promotions and all, for any repair', async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 8; round += 1) {
    await using held = await openHeld(120);
    const { offer, level } = held;
    const repairs: Repair[] = [
      { kind: 'alias', eventId: level },
      { kind: 'createEvent', offerId: offer.id, event: eventFields },
      { kind: 'correct', corrections: { sale_amount: '10', currency: null } },
      { kind: 'accept' },
    ];
    const repair = repairs[round % 4] ?? { kind: 'accept' };
    const filter = round < 4 ? { offerId: offer.id } : {};
    const before = await held.state();
    const preview = await held.repairs.preview({
      caller: held.people.Ann,
      selection: { filter },
      repair,
    });
    if (!preview.ok) throw new Error(JSON.stringify(preview.error));
    // Nothing of the trial is left.
    expect(await held.state()).toEqual(before);
    const numberBefore = await lastNumber(held);
    const outcomes = await runAll(held, { filter }, repair);
    const { items, count, byCode, refused, recorded, promoted } = preview.value;
    expect(count).toBe(outcomes.length);
    expect(items.map(({ id, after, refusal }) => ({ id, code: after, refusal }))).toEqual(
      outcomes.slice(0, items.length),
    );
    const codes = Map.groupBy(outcomes, ({ code }) => code);
    for (const { code, count: many } of byCode) expect(codes.get(code)?.length).toBe(many);
    expect(codes.get(null)?.length ?? 0).toBe(refused);
    for (const { id, revenue, payout } of items) {
      if (revenue !== null) expect(await held.shown(id)).toMatchObject({ revenue, payout });
      if (revenue !== null) seen.add(repair.kind);
    }
    const [done] = await held.rows<{ n: number; promoted: number }>(
      `select count(*) as n, sum(case when by = 'promotion' then 1 else 0 end) as promoted from postback_history where number > ?`,
      [numberBefore],
    );
    expect(done?.promoted ?? 0).toBe(promoted);
    expect(recorded.reduce((sum, one) => sum + one.count, 0)).toBe(
      outcomes.filter(({ code }) => code?.endsWith('RECORDED')).length,
    );
  }
  expect(seen.size).toBe(4);
}, 120_000);

test('takes for the event what named one in vain, and nothing that waits for another reason', async () => {
  await using held = await openIngest();
  const repairs = createRepairService({ ...held, liveFeed: createLiveFeed() });
  const { id: offerId, secure } = await held.offer();
  const meant = await held.event(offerId, 'level');
  const converted = await held.click(offerId);
  const bare = await held.click(offerId);
  await held.send({ secure, transaction_id: converted });
  const sent = [
    // Conversions: one that is sooner than its click, and one whose status does not count.
    await held.send({ secure, transaction_id: 'late' }),
    await held.send({ secure, transaction_id: bare, status: 'rejected' }),
    await held.send({ secure, transaction_id: converted, event_name: 'Level' }),
    await held.send({ secure, transaction_id: converted, event_id: 'x', event_name: 'level' }),
    await held.send({ secure, transaction_id: bare, event_name: 'LEVEL' }),
  ];
  expect(sent.map(({ code }) => code)).toEqual([
    'TRANSACTION_UNKNOWN',
    'STATUS_NOT_COUNTED',
    'EVENT_UNKNOWN',
    'EVENT_ID_INVALID',
    'EVENT_UNKNOWN',
  ]);
  await held.click(offerId, 'late');
  const run = async (repair: Repair) => {
    const selection = { filter: {} };
    const done = await repairs.run({ selection, repair, caller: held.people.Ann });
    return done.ok ? done.value.outcomes.map(({ code }) => code) : done.error;
  };
  const alias = { kind: 'alias', eventId: meant } as const;
  expect(await run(alias)).toEqual([
    'CONVERSION_RECORDED',
    'STATUS_NOT_COUNTED',
    'EVENT_RECORDED',
    'EVENT_DUPLICATE',
    'CONVERSION_REQUIRED',
  ]);
  // Again, as after an answer that was lost: what has got its event keeps it.
  expect(await run(alias)).toEqual(['STATUS_NOT_COUNTED', 'CONVERSION_REQUIRED']);
});

test('replays a waiting conversion as it is where an event is created', async () => {
  await using held = await openIngest();
  const repairs = createRepairService({ ...held, liveFeed: createLiveFeed() });
  const { id: offerId, secure } = await held.offer();
  await held.send({ secure, transaction_id: 'late' });
  await held.click(offerId, 'late');
  await held.send({ secure, transaction_id: 'late', event_name: 'Level' });
  const repair = { kind: 'createEvent', offerId, event: eventFields } as const;
  const run = { selection: { filter: {} }, repair, caller: held.people.Ann };
  expect(await repairs.run(run)).toMatchObject({
    ok: true,
    value: { outcomes: [{ code: 'CONVERSION_RECORDED' }, { code: 'EVENT_RECORDED' }] },
  });
});

test('goes on where it was broken off, in chunks, and leaves later arrivals alone', async () => {
  await using held = await openIngest();
  const repairs = createRepairService({ ...held, liveFeed: createLiveFeed() });
  const { id, secure } = await held.offer();
  const event = await held.event(id, 'level', { allowMultiple: true });
  const click = await held.click(id);
  await held.send({ secure, transaction_id: click });
  for (let sent = 0; sent < 620; sent += 1) {
    held.time.now += 1;
    await held.send({
      secure,
      transaction_id: click,
      event_name: sent % 10 === 0 ? 'other' : 'Level',
    });
  }
  const selection = { filter: { offerId: id }, values: { event_name: 'Level' } };
  const repair = { kind: 'alias', eventId: event } as const;
  const first = await repairs.run({ selection, repair, caller: held.people.Ann });
  if (!first.ok) throw new Error('refused');
  expect(first.value.outcomes).toHaveLength(500);
  expect(first.value.nextCursor).not.toBeNull();
  await held.send({ secure, transaction_id: click, event_name: 'Level' });
  const cursor = first.value.nextCursor ?? '';
  const second = await repairs.run({ selection, repair, cursor, caller: held.people.Ann });
  expect(second).toMatchObject({ ok: true, value: { nextCursor: null } });
  const recorded = await held.rows<{ n: number }>('select count(*) as n from event_record');
  expect(recorded).toEqual([{ n: 558 }]);
  const left = await held.postbacks.counts({ verdict: 'held' });
  expect(left).toMatchObject([{ code: 'EVENT_UNKNOWN', count: 63 }]);
  const [entry] = await held.rows('select by, corrections from postback_history limit 1');
  expect(entry).toEqual({
    by: 'Ann',
    corrections: JSON.stringify({ event_id: String(event), event_name: null }),
  });
}, 60_000);

test('creates the event once, with the first chunk, and refuses what can’t be created', async () => {
  await using held = await openHeld(40);
  const { offer, repairs } = held;
  const selection = { filter: { offerId: offer.id, code: 'EVENT_UNKNOWN' as const } };
  const createEvent = (event: object, offerId = offer.id): Repair => ({
    kind: 'createEvent',
    offerId,
    event: { ...eventFields, ...event },
  });
  const refusal = async (repair: Repair) => {
    const previewed = await repairs.preview({ caller: held.people.Ann, selection, repair });
    const run = await repairs.run({ selection, repair, caller: held.people.Ann });
    expect(run).toEqual(previewed);
    return run.ok ? null : run.error;
  };
  const before = await held.state();
  expect(await refusal(createEvent({ name: 'level' }))).toBe('NAME_TAKEN');
  expect(await refusal(createEvent({}, 99))).toBe('OFFER_NOT_FOUND');
  expect(await refusal(createEvent({ name: '' }))).toMatchObject([{ path: 'name' }]);
  expect(await refusal({ kind: 'alias', eventId: 99 })).toBe('EVENT_NOT_FOUND');
  expect(await held.state()).toEqual(before);
  await runAll(held, selection, createEvent({}));
  const named = await held.rows(`select count(*) as n from event_definition where name = 'Level'`);
  expect(named).toEqual([{ n: 1 }]);
  // What was only tried is not remembered: with the event archived its postbacks are held again.
  await held.rows(`update event_definition set archived_at = 1 where name = 'Level' returning 1`);
  await repairs.preview({
    caller: held.people.Ann,
    selection: { filter: {} },
    repair: createEvent({}),
  });
  const { secure } = offer;
  expect((await held.send({ secure, transaction_id: 't0', event_name: 'Level' })).code).toBe(
    'EVENT_UNKNOWN',
  );
});
