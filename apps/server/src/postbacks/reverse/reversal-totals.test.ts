import { expect, test } from 'vitest';
import { seededRandom } from '../../../../../tests/chance/seeded-random.ts';
import { openIngest } from '../../ingest/testing/open-ingest.ts';
import { rollUpHours } from '../../totals/roll-up-hours.ts';

const { below } = seededRandom(1);

const hourMs = 3_600_000;
const start = Date.UTC(2026, 2, 27, 20, 0);

interface Row {
  readonly number: number;
  readonly offer_id: number;
  readonly goal: number;
  readonly affiliate: string;
  readonly at: number;
  readonly revenue: string;
  readonly payout: string;
}

type Ingest = Awaited<ReturnType<typeof openIngest>>;

/** Sums as the totals name them, worked out from nothing but the records that count. */
async function naiveSums(ingest: Ingest) {
  const records = (table: string, goal: string) =>
    ingest.rows<Row>(`select r.postback_number as number, r.offer_id, ${goal} as goal,
      coalesce(c.affiliate_id, '') as affiliate, r.received_at as at, r.revenue, r.payout
      from ${table} r, click c where c.id = r.click_id`);
  const all = [
    ...(await records('conversion', '0')),
    ...(await records('event_record', 'r.event_id')),
  ];
  const reversed = new Set(
    (await ingest.rows<{ number: number }>('select postback_number as number from reversal')).map(
      ({ number }) => number,
    ),
  );
  const sums = new Map<string, [count: number, revenue: bigint, payout: bigint]>();
  for (const row of all.filter(({ number }) => !reversed.has(number))) {
    const hour = row.at - (row.at % hourMs);
    const quarter = row.at - (row.at % 900_000);
    const keys = [
      `quarter_hour_total 15 ${quarter} ${row.offer_id}`,
      `goal_total 60 ${hour} ${row.offer_id} ${row.goal}`,
      `affiliate_total 60 ${hour} ${row.offer_id} ${row.affiliate}`,
    ];
    for (const key of keys) {
      const [count, revenue, payout] = sums.get(key) ?? [0, 0n, 0n];
      sums.set(key, [count + 1, revenue + BigInt(row.revenue), payout + BigInt(row.payout)]);
    }
  }
  return { sums, reversed: reversed.size, counting: all.length - reversed.size };
}

async function keptSums(ingest: Ingest) {
  const tables = [
    ['quarter_hour_total', '15', `''`],
    ['goal_total', 'minutes', 'goal'],
    ['affiliate_total', 'minutes', 'affiliate_id'],
  ];
  const sums = new Map<string, [count: number, revenue: bigint, payout: bigint]>();
  for (const [table = '', minutes = '', key = ''] of tables) {
    const rows = await ingest.rows<Record<string, number>>(
      `select ${minutes} as minutes, starts_at, offer_id, ${key} as own, conversions + events as counted,
        revenue_high, revenue_low, payout_high, payout_low from ${table}`,
    );
    for (const row of rows) {
      const whole = (high = 0, low = 0) => BigInt(high) * 1_000_000_000n + BigInt(low);
      const sum: [number, bigint, bigint] = [
        row['counted'] ?? 0,
        whole(row['revenue_high'], row['revenue_low']),
        whole(row['payout_high'], row['payout_low']),
      ];
      if (sum[0] === 0 && sum[1] === 0n && sum[2] === 0n) continue;
      const own = table === 'quarter_hour_total' ? '' : ` ${row['own']}`;
      if (Number(row['minutes']) <= 60)
        sums.set(`${table} ${row['minutes']} ${row['starts_at']} ${row['offer_id']}${own}`, sum);
    }
  }
  return sums;
}

/** Days must hold what their hours do, and weeks what their days do, as far as these were taken over. */
async function longerOffShorter(ingest: Ingest) {
  const off: unknown[] = [];
  for (const [table, key] of [
    ['goal_total', 'goal'],
    ['affiliate_total', 'affiliate_id'],
  ]) {
    for (const [shorter, longer, until] of [
      [60, 1440, 'until'],
      [1440, 10_080, 'weeks_until'],
    ] as const) {
      off.push(
        ...(await ingest.rows(`select d.* from ${table} d where d.minutes = ${longer} and not exists (
        select count(*) from ${table} h
          where h.minutes = ${shorter} and h.starts_at - h.starts_at % ${longer * 60_000} = d.starts_at
            and h.starts_at < (select ${until} from totals_rolled_up)
            and h.offer_id = d.offer_id and h.${key} = d.${key}
          having sum(h.conversions) = d.conversions and sum(h.events) = d.events
            and sum(h.revenue_high * 1000000000 + h.revenue_low)
              = d.revenue_high * 1000000000 + d.revenue_low)`)),
      );
    }
  }
  return off;
}

test('totals equal a sum from scratch after any sequence of recording, replaying, reversing and undoing', async () => {
  await using ingest = await openIngest();
  const offers = [
    await ingest.offer({ promoteEarlyEventsHours: 5 }),
    await ingest.offer({ currency: 'JPY', revenue: { type: 'CPA', value: '99999999999' } }),
  ];
  for (const { id } of offers) await ingest.event(id, 'buy', { allowMultiple: true });
  const done = { reversed: 0, undone: 0, replayed: 0, refused: new Set<string>() };
  const ids: string[] = [];
  const reversed: string[] = [];
  for (let step = 0; step < 500; step += 1) {
    ingest.time.now = start + Math.floor((step / 500) * 60 * hourMs) + below(1000);
    const offer = offers[step % 2] ?? offers[0];
    if (offer === undefined) continue;
    const click = `t${Math.floor(step / 6) * 2 + (step % 2)}`;
    await ingest.rows(
      `insert into click (transaction_id, offer_id, affiliate_id, test, created_at)
        values (?, ?, ?, 0, 0) on conflict do nothing returning 1`,
      [click, offer.id, [null, 'a', 'b c'][below(3)] ?? null],
    );
    const kind = below(8);
    const id = ids[below(ids.length || 1)] ?? '';
    if (kind < 5) {
      const sent = { secure: offer.secure, transaction_id: click };
      const event = kind === 0 ? { event_name: 'Buy' } : kind < 4 ? { event_name: 'buy' } : {};
      ids.push(String((await ingest.send({ ...sent, ...event })).body['postback_id']));
    } else if (kind === 5) {
      const replayed = await ingest.postbacks.replay(id, { event_name: 'buy' }, ingest.people.Ann);
      if (replayed.ok) done.replayed += 1;
    } else {
      // Mostly what was reversed, and now and then anything.
      const gone = reversed[below(reversed.length || 1)] ?? id;
      const asked = {
        id: kind === 7 && below(4) > 0 ? gone : id,
        reason: 'wrong',
        caller: ingest.people.Ann,
      };
      const answer =
        kind === 6
          ? await ingest.postbacks.reverse({ ...asked, withEvents: below(3) > 0 })
          : await ingest.postbacks.undoReversal(asked);
      if (!answer.ok) done.refused.add(answer.error);
      else if (kind === 6) done.reversed = reversed.push(id);
      else done.undone += 1;
    }
    // On PostgreSQL a step of the upkeep does it, not the batches.
    if (step % 50 === 0) await ingest.database.transact((sql) => rollUpHours(sql, ingest.time.now));
    if (step % 20 === 0) expect(await keptSums(ingest)).toEqual((await naiveSums(ingest)).sums);
  }
  const naive = await naiveSums(ingest);
  expect(await keptSums(ingest)).toEqual(naive.sums);
  expect(await longerOffShorter(ingest)).toEqual([]);
  const [weeks] = await ingest.rows<{ n: number }>(
    'select count(*) as n from goal_total where minutes = 10080',
  );
  expect(weeks?.n).toBeGreaterThan(1);
  expect(done.reversed).toBeGreaterThan(10);
  expect(done.undone).toBeGreaterThan(1);
  expect(done.replayed).toBeGreaterThan(1);
  expect([naive.reversed > 0, naive.counting > 50]).toEqual([true, true]);
  // Control: a reversal that the totals did not follow is seen.
  await ingest.rows('delete from reversal');
  expect(await keptSums(ingest)).not.toEqual((await naiveSums(ingest)).sums);
}, 60_000);
