import { expect, test } from 'vitest';
import { seededRandom } from '../../../../tests/chance/seeded-random.ts';
import { openIngest } from '../ingest/testing/open-ingest.ts';
import { rollUpHours } from '../totals/roll-up-hours.ts';
import { totalsNow } from '../totals/totals-now.ts';
import { readPrimary } from '../standby/report-reads.ts';
import { dayMinutes, hourMinutes, quarterHourMinutes, startOf } from '../totals/periods.ts';
import { coverSpan } from './cover-span.ts';
import { createReportsService } from './create-reports-service.ts';
import { reportGroups } from './reports-service.ts';

const { below } = seededRandom(1);

const hourMs = 3_600_000;
const tables = ['goal_total', 'affiliate_total', 'quarter_hour_total'];
const start = Date.UTC(2026, 2, 27, 20, 0);

const timeZones = [
  'UTC',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Tokyo',
  'Pacific/Auckland',
];

/** Three days, or more, of clicks, conversions, events, held postbacks, replays and promotions. */
async function openBusyDays(hours = 72) {
  const ingest = await openIngest();
  const reports = createReportsService({ reportReads: readPrimary(ingest.database) });
  const offers = [
    await ingest.offer({ promoteEarlyEventsHours: 5 }),
    await ingest.offer({ currency: 'JPY', revenue: { type: 'CPA', value: '99999999999' } }),
  ];
  for (const { id } of offers) await ingest.event(id, 'buy', { allowMultiple: true });
  const held: string[] = [];
  for (let step = 0; step < 400; step += 1) {
    ingest.time.now = start + Math.floor((step / 400) * hours * hourMs) + below(1000);
    const offer = offers[step % 2] ?? offers[0];
    if (offer === undefined) continue;
    const affiliate = ['', 'a', 'b c'][step % 3] ?? '';
    await ingest.rows(
      `insert into click (transaction_id, offer_id, affiliate_id, test, created_at)
        values (?, ?, ?, ?, ?) returning 1`,
      [`t${step}`, offer.id, affiliate === '' ? null : affiliate, step % 17 === 0 ? 1 : 0, 0],
    );
    // Every tenth click has its event before its conversion, which comes two steps later.
    const early = step % 10 === 0 ? step : step % 10 === 2 ? step - 2 : null;
    const about = `t${early ?? Math.max(step - below(4), 0)}`;
    const sent = { secure: offer.secure, transaction_id: about };
    const kind = early === null ? below(6) : early === step ? 2 : 5;
    const answer =
      kind === 0
        ? await ingest.send({ ...sent, event_name: 'Buy' })
        : kind === 1
          ? await ingest.send({ ...sent, transaction_id: 'nobody' })
          : kind < 4
            ? await ingest.send({ ...sent, event_name: 'buy' })
            : await ingest.send(sent);
    if (answer.status === 202) held.push(String(answer.body['postback_id']));
    // On PostgreSQL some of it is folded and rolled up, and some is only noted when it is asked for.
    if (step === 300) {
      const { transact } = ingest.database;
      await ingest.rows('select count(*) from goal_total');
      await transact((sql) => rollUpHours(sql, ingest.time.now));
    }
    if (step % 5 === 0) {
      const id = held.splice(below(held.length || 1), 1)[0];
      await ingest.postbacks.replay(
        id ?? '',
        { event_name: 'buy', acceptAsGlobal: true },
        ingest.people.Ann,
      );
    }
  }
  // Clicks that were put into the table by hand are not counted anywhere.
  await ingest.rows('update click set created_at = 0');
  return { ...ingest, reports };
}

test('totals say what counting the rows says, for any span, group and time zone', async () => {
  await using days = await openBusyDays();
  const [seen] = await days.rows<{ n: number }>(
    'select count(*) as n from postback_history where by = ?',
    ['promotion'],
  );
  expect(seen?.n).toBeGreaterThan(0);
  const questions = Array.from({ length: 72 }, (_, round) => {
    const from = start + below(72 * hourMs);
    return {
      from: new Date(from).toISOString(),
      to: new Date(from + below(80 * hourMs)).toISOString(),
      timeZone: timeZones[round % timeZones.length] ?? 'UTC',
      groupBy: reportGroups[Math.floor(round / timeZones.length) % reportGroups.length] ?? 'day',
      offerId: round % 5 === 0 ? 1 : undefined,
    };
  });
  const kept = [];
  for (const question of questions) kept.push(await days.reports.summary(question));
  for (const table of tables.map((name) => totalsNow(days.database.dialect, name))) {
    await days.rows(`alter table ${table} rename to ${table}_away`);
  }
  const counting = countingReports(days);
  const counted = [];
  for (const question of questions) counted.push(await counting.summary(question));
  for (const [round, question] of questions.entries()) {
    expect([question, kept[round]]).toEqual([question, counted[round]]);
  }
  const compared = kept.reduce(
    (sum, answer) => sum + (answer.ok ? answer.value.rows.length : 0),
    0,
  );
  expect(compared).toBeGreaterThan(60);
});

test('weeks say what counting the rows says, late changes included', async () => {
  const weekMs = 7 * 24 * hourMs;
  await using days = await openBusyDays(4 * 7 * 24);
  const ask = async (reports: typeof days.reports) => {
    const answers = [];
    for (const groupBy of ['offer', 'event', 'affiliate'] as const) {
      for (const weeks of [1, 3, 5]) {
        const from = new Date(start + weeks * hourMs).toISOString();
        const to = new Date(start + weeks * weekMs + hourMs / 2).toISOString();
        answers.push(await reports.summary({ from, to, timeZone: 'UTC', groupBy }));
      }
    }
    return answers;
  };
  const [rolled] = await days.rows<{ n: number }>('select weeks_until as n from totals_rolled_up');
  expect(rolled?.n).toBeGreaterThan(start + 2 * weekMs);
  // Events that came early are promoted later, into weeks that were over.
  for (const { id } of await days.rows<{ id: string }>(
    `select id from postback where verdict = 'held' and code = 'CONVERSION_MISSING'`,
  )) {
    await days.postbacks.replay(id, { event_name: null }, days.people.Ann);
  }
  const kept = await ask(days.reports);
  const counted = await ask(countingReports(days));
  expect(kept).toEqual(counted);
  // Control: what is wrong in a week is wrong in the report.
  await days.rows('update affiliate_total set clicks = clicks + 1 where minutes = 10080');
  expect(await ask(days.reports)).not.toEqual(counted);
});

test('makes days of a time zone of days of UTC and the quarter hours beside them', async () => {
  await using days = await openBusyDays();
  const span = { from: '2026-03-28', to: '2026-03-30', timeZone: 'Europe/Berlin', offerId: 1 };
  const clicks = async () => {
    const answer = await days.reports.summary({ ...span, groupBy: 'day' });
    return answer.ok ? answer.value.rows.map((row) => [row.group, row.clicks]) : [];
  };
  const hit = (table: string, at: string, more = '') =>
    days.rows(
      `update ${table} set clicks = clicks + 1 where offer_id = 1 ${more} and starts_at = (
        select min(starts_at) from ${table} where offer_id = 1 and starts_at >= ?)`,
      [Date.parse(at)],
    );
  const begun = await clicks();
  const added = async () =>
    (await clicks()).map(([, count], at) => Number(count) - Number(begun[at]?.[1]));
  expect(begun.map(([group]) => group)).toEqual(['2026-03-28', '2026-03-29']);
  await hit('goal_total', '2026-03-28T00:00:00Z', 'and minutes = 1440 and goal = 0');
  expect(await added()).toEqual([1, 0]);
  // The last hour of the 28th in UTC is the first of the 29th in Berlin.
  await hit('quarter_hour_total', '2026-03-28T23:00:00Z');
  expect(await added()).toEqual([0, 1]);
  await hit('quarter_hour_total', '2026-03-28T12:00:00Z');
  expect(await added()).toEqual([0, 1]);
});

/** The same reports without any kept totals: every row of the span is counted. */
function countingReports({ database }: Awaited<ReturnType<typeof openBusyDays>>) {
  return createReportsService({
    reportReads: readPrimary(database),
    periods: { goal: [], day: [] },
  });
}

test.each([
  [0, 24 * hourMs, [[1440, 24]]],
  [
    0,
    25 * hourMs,
    [
      [1440, 24],
      [60, 1],
    ],
  ],
  [
    -hourMs,
    48 * hourMs + 1,
    [
      [60, 1],
      [1440, 48],
      [null, 0],
    ],
  ],
  [hourMs / 2, hourMs, [[null, 0.5]]],
  [5, 5, []],
])('covers the span from %i to %i by the longest periods', (from, to, expected) => {
  const parts = coverSpan(from, to, [dayMinutes, hourMinutes]);
  expect(
    parts.map(({ minutes, start: begun, end }) => [
      minutes,
      minutes === null && end - begun < 10 ? 0 : (end - begun) / hourMs,
    ]),
  ).toEqual(expected);
});

test('covers every span without gap or overlap', () => {
  for (let round = 0; round < 2000; round += 1) {
    const from = below(1e9) - 5e8;
    const to = from + below(3e8);
    const periods = round % 2 === 0 ? [dayMinutes, hourMinutes] : [quarterHourMinutes];
    let reached = from;
    for (const { minutes, start: begun, end } of coverSpan(from, to, periods)) {
      expect(begun).toBe(reached);
      if (minutes !== null) {
        expect(startOf(begun, minutes)).toBe(begun);
        expect(startOf(end, minutes)).toBe(end);
      }
      reached = end;
    }
    expect(reached).toBe(to);
  }
});
