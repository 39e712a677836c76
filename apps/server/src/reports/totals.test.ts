import { expect, test } from 'vitest';
import { seededRandom } from '../../../../tests/chance/seeded-random.ts';
import { openIngest } from '../ingest/testing/open-ingest.ts';
import { dayMinutes, hourMinutes, quarterHourMinutes, startOf } from '../totals/periods.ts';
import { coverSpan } from './cover-span.ts';
import { createReportsService } from './create-reports-service.ts';
import { reportGroups } from './reports-service.ts';

const { below } = seededRandom(1);

const hourMs = 3_600_000;
const tables = ['goal_total', 'affiliate_total', 'quarter_hour_total'];
const start = Date.UTC(2026, 2, 27, 20, 0);

/** Three days of clicks, conversions, events, held postbacks, replays and promotions. */
async function openBusyDays() {
  const ingest = await openIngest();
  const reports = createReportsService({ database: ingest.database });
  const offers = [
    await ingest.offer({ promoteEarlyEventsHours: 5 }),
    await ingest.offer({ currency: 'JPY', revenue: { type: 'CPA', value: '99999999999' } }),
  ];
  for (const { id } of offers) await ingest.event(id, 'buy', { allowMultiple: true });
  const held: string[] = [];
  for (let step = 0; step < 400; step += 1) {
    ingest.time.now = start + Math.floor((step / 400) * 72 * hourMs) + below(1000);
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
  let compared = 0;
  for (let round = 0; round < 60; round += 1) {
    const from = start + below(72 * hourMs);
    const question = {
      from: new Date(from).toISOString(),
      to: new Date(from + below(80 * hourMs)).toISOString(),
      timeZone: ['UTC', 'Asia/Kathmandu', 'Europe/Berlin', 'America/St_Johns'][round % 4] ?? 'UTC',
      groupBy: reportGroups[round % reportGroups.length] ?? 'day',
      offerId: round % 5 === 0 ? 1 : undefined,
    };
    const kept = await days.reports.summary(question);
    for (const table of tables) await days.rows(`alter table ${table} rename to ${table}_away`);
    const counted = await countingReports(days).summary(question);
    for (const table of tables) await days.rows(`alter table ${table}_away rename to ${table}`);
    expect(kept).toEqual(counted);
    compared += kept.ok ? kept.value.length : 0;
  }
  expect(compared).toBeGreaterThan(60);
});

/** The same reports without any kept totals: every row of the span is counted. */
function countingReports({ database }: Awaited<ReturnType<typeof openBusyDays>>) {
  return createReportsService({ database, periods: { goal: [], day: [] } });
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
