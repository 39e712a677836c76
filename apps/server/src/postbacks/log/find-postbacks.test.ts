import type { SqlEntityManager } from '@mikro-orm/sql';
import { expect, test } from 'vitest';
import { sqliteTest } from '../../testing/dialect-tests.ts';
import { seededRandom } from '../../../../../tests/chance/seeded-random.ts';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { findPostbacks } from './find-postbacks.ts';
import type { LogFilter } from './log-filter.ts';

const { below } = seededRandom(1);

const minuteMs = 60_000;

/** A few hundred postbacks of two offers with two events each, of every kind of verdict. */
async function openBusyLog() {
  const ingest = await openIngest();
  const start = ingest.time.now;
  const offers = [await ingest.offer(), await ingest.offer()];
  const events: number[] = [];
  for (const { id } of offers) {
    events.push(
      await ingest.event(id, 'buy', { allowMultiple: true }),
      await ingest.event(id, 'rare'),
    );
    for (let click = 0; click < 8; click += 1) await ingest.click(id, `t${id}-${click}`);
  }
  for (let step = 0; step < 300; step += 1) {
    ingest.time.now = start + step * minuteMs;
    const offer = offers[below(2)] ?? offers[0];
    const transaction = below(9) === 0 ? 'nobody' : `t${offer?.id}-${below(8)}`;
    const event = ['', 'buy', 'buy', 'rare', 'Buy', 'REPLACE'][below(6)] ?? '';
    const { body } = await ingest.send({
      secure: offer?.secure ?? '',
      transaction_id: transaction,
      ...(event === '' ? {} : { event_name: event }),
    });
    if (step % 25 === 0) {
      await ingest.postbacks.reverse({
        id: String(body['postback_id']),
        reason: 'wrong',
        caller: ingest.people.Ann,
        withEvents: true,
      });
    }
  }
  return { ...ingest, start, offers, events };
}

interface Plain {
  readonly number: number;
  readonly offer_id: number | null;
  readonly event_id: number | null;
  readonly transaction: string | null;
  readonly verdict: string;
  readonly code: string;
  readonly received_at: number;
  readonly reversed: number;
}

const fits = (row: Plain, filter: LogFilter): boolean =>
  [
    filter.offerId === undefined || row.offer_id === filter.offerId,
    filter.eventId === undefined || row.event_id === filter.eventId,
    filter.transactionId === undefined || row.transaction === filter.transactionId,
    filter.verdict === undefined || [filter.verdict].flat().some((one) => one === row.verdict),
    filter.code === undefined || [filter.code].flat().some((one) => one === row.code),
    filter.from === undefined || row.received_at >= filter.from,
    filter.to === undefined || row.received_at < filter.to,
    filter.reversed === undefined || row.reversed === 1,
  ].every(Boolean);

test('finds by any filters together what a look at every row finds, page by page', async () => {
  await using log = await openBusyLog();
  const all = await log.rows<Plain>(`select p.number, p.offer_id, p.event_id,
    coalesce(k.transaction_id, p.transaction_id) as "transaction", p.verdict, p.code, p.received_at,
    v.postback_number is not null as reversed
    from postback p left join click k on k.id = p.click_id
    left join reversal v on v.postback_number = p.number order by p.number desc`);
  expect(all.length).toBe(300);
  expect(all.filter(({ reversed }) => reversed === 1).length).toBeGreaterThan(0);
  const em = log.database.em();
  const pick = <Value>(...values: readonly Value[]) => values[below(values.length)];
  let found = 0;
  for (let round = 0; round < 150; round += 1) {
    const filter: LogFilter = {
      offerId: pick(undefined, undefined, ...log.offers.map(({ id }) => id)),
      eventId: pick(undefined, undefined, undefined, ...log.events),
      transactionId: pick(undefined, undefined, undefined, undefined, 'nobody', 't1-1', 't2-3'),
      verdict: pick<LogFilter['verdict']>(
        undefined,
        undefined,
        'held',
        'recorded',
        ['held', 'refused'],
        ['duplicate'],
      ),
      code: pick<LogFilter['code']>(undefined, undefined, undefined, 'EVENT_UNKNOWN', [
        'EVENT_RECORDED',
        'EVENT_DUPLICATE',
      ]),
      from: pick(undefined, log.start + below(300) * minuteMs),
      to: pick(undefined, log.start + below(300) * minuteMs),
      reversed: pick(undefined, undefined, undefined, undefined, true as const),
    };
    const expected = all.filter((row) => fits(row, filter)).map(({ number }) => number);
    const pages: number[] = [];
    for (;;) {
      const page = await findPostbacks(em, filter, { after: pages.at(-1), limit: 40 });
      pages.push(...page);
      if (page.length < 40) break;
    }
    expect([filter, pages]).toEqual([filter, expected]);
    const oldest = await findPostbacks(em, filter, { order: 'oldestFirst', limit: 500 });
    expect(oldest).toEqual(expected.toReversed());
    const counts = await log.postbacks.counts(filter);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    expect([filter, total]).toEqual([filter, expected.length]);
    found += expected.length;
  }
  expect(found).toBeGreaterThan(1000);
});

/** Every filter, alone and with others, as the log is asked. */
const filters: readonly LogFilter[] = [
  {},
  { offerId: 1 },
  { eventId: 1 },
  { verdict: 'held' },
  { verdict: 'recorded' },
  { verdict: ['held', 'refused'], offerId: 1 },
  { code: 'EVENT_UNKNOWN' },
  { code: 'EVENT_RECORDED', eventId: 1 },
  { code: ['EVENT_UNKNOWN', 'EVENT_MISMATCH'], offerId: 1, from: 5 },
  { transactionId: 't1-1' },
  { transactionId: 'nobody', verdict: 'held' },
  { from: 1, to: 2 },
  { from: 1, to: 2, offerId: 1 },
  { from: 1, eventId: 1, verdict: 'duplicate' },
  { reversed: true },
  { reversed: true, offerId: 1 },
];

/** The steps by which a filter's page is found, but for those that read in the order of numbers. */
async function stepsOf(em: SqlEntityManager, filter: LogFilter): Promise<string[]> {
  const texts: [string, readonly unknown[]][] = [];
  const noting = new Proxy(em, {
    get: (target, name) =>
      name === 'execute'
        ? (text: string, values: readonly unknown[] = []) => {
            texts.push([text, values]);
            return target.execute(text, [...values]);
          }
        : Reflect.get(target, name),
  });
  await findPostbacks(noting, filter, { after: 1_000_000, limit: 50 });
  const steps: { readonly detail: string }[] = [];
  for (const [text, values] of texts) {
    steps.push(
      ...(await em.execute<{ readonly detail: string }[]>(`explain query plan ${text}`, [
        ...values,
      ])),
    );
  }
  return steps.map(({ detail }) => detail);
}

/** What grows with what is stored: whole tables read, and rows that are put in order by hand. */
const costly = (detail: string): boolean =>
  /^SCAN (?!\(?(subquery|parts?$|found$|v$|v )|event_definition)/u.test(detail) &&
  !/^SCAN \d|COMPOUND/u.test(detail);

sqliteTest('every filter finds its page by an index that holds it in order', async () => {
  await using log = await openBusyLog();
  const em = log.database.em();
  for (const filter of filters) {
    const steps = await stepsOf(em, filter);
    expect([filter, steps.filter(costly)]).toEqual([filter, []]);
    // The only order by hand is that of a few pages of one page's length each, or of one click.
    const byHand = steps.filter((step) => /TEMP B-TREE/u.test(step));
    const merges = filter.transactionId === undefined ? 1 : 2;
    expect([filter, byHand.length <= merges]).toEqual([filter, true]);
  }
  // Control: without the index that serves it, a filter has to look at what is others'.
  const byEvent = async () => (await stepsOf(em, { eventId: 1, verdict: 'recorded' })).join('\n');
  expect(await byEvent()).toContain(
    'USING COVERING INDEX event_record_event (event_id=? AND rowid',
  );
  await log.rows('drop index event_record_event');
  expect(await byEvent()).not.toContain('event_record_event');
});

sqliteTest('a look-up asks for the codes that the click has, and once for all others', async () => {
  await using log = await openBusyLog();
  const em = log.database.em();
  const asked = async (filter: LogFilter): Promise<number> =>
    (await stepsOf(em, filter)).filter((step) => step.startsWith('SEARCH r ')).length;
  const codes = await log.rows<{ readonly codes: number }>(`select count(distinct code) as codes
    from postback p join click c on c.id = p.click_id
    where p.verdict <> 'recorded' and c.transaction_id = 't1-1'`);
  expect(codes[0]?.codes).toBeGreaterThan(0);
  // Its conversion, its event records, and what bears its id without being known.
  expect(await asked({ transactionId: 't1-1' })).toBe(3 + (codes[0]?.codes ?? 0));
  expect(await asked({ transactionId: 'nobody' })).toBe(1);
  expect(await stepsOf(em, { transactionId: 't1-1' })).toContain(
    'SEARCH postback USING INDEX postback_unrecorded_click (click_id=? AND code>?)',
  );
});

test('counts up to a thousand of a code and says that there are more', async () => {
  await using ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  await ingest.send({ secure, transaction_id: 'nobody' });
  await ingest.rows(`insert into postback (number, id, received_at, token_offer_id, offer_id, transaction_id,
      raw, verdict, code, test)
    select 1000 + value, 'zz' || value, 1, 1, 1, 'x', '', 'held', 'TRANSACTION_UNKNOWN', 0
    from (with recursive n(value) as (select 1 union all select value + 1 from n where value < 1200) select value from n) as numbers
    returning 1`);
  expect(await ingest.postbacks.counts({ offerId: id })).toEqual([
    { code: 'TRANSACTION_UNKNOWN', verdict: 'held', count: 1000, more: true },
  ]);
  expect(await ingest.postbacks.counts({ offerId: id, transactionId: 'nobody' })).toEqual([
    { code: 'TRANSACTION_UNKNOWN', verdict: 'held', count: 1, more: false },
  ]);
});
