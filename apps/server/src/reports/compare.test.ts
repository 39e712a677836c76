import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { offerSeed, sendPostback } from '../testing/seed.ts';
import { periodBefore } from './period-before.ts';
import { reportSpan } from './report-span.ts';

const timeZone = 'Europe/Berlin';

function before(from: string, to: string) {
  const question = { from, to, timeZone, groupBy: 'day' } as const;
  const span = reportSpan(question);
  if (!span.ok) throw new Error('No span');
  const earlier = periodBefore(question, span.value);
  const earlierSpan = reportSpan(earlier.question);
  if (!earlierSpan.ok) throw new Error('No span before');
  const { from: start, to: end } = earlierSpan.value;
  return [new Date(start).toISOString(), new Date(end).toISOString(), earlier.days];
}

test.each([
  // The clocks go forward on 2026-03-29: the week has 167 hours, and the one before it 168.
  ['2026-03-29', '2026-04-05', '2026-03-21T23:00:00.000Z', '2026-03-28T23:00:00.000Z', 7],
  ['2026-04-05', '2026-04-12', '2026-03-28T23:00:00.000Z', '2026-04-04T22:00:00.000Z', 7],
  ['2026-10-25', '2026-10-26', '2026-10-23T22:00:00.000Z', '2026-10-24T22:00:00.000Z', 1],
  ['2026-03-01', '2026-04-01', '2026-01-28T23:00:00.000Z', '2026-02-28T23:00:00.000Z', 31],
  [
    '2026-03-29T00:00:00+01:00',
    '2026-03-29T12:00:00+02:00',
    '2026-03-28T12:00:00.000Z',
    '2026-03-28T23:00:00.000Z',
    0,
  ],
])('compares %s to %s with %s to %s', (from, to, start, end, days) => {
  expect(before(from, to)).toEqual([start, end, days]);
});

test('puts each row beside the same group of the period before, days by their place in it', async () => {
  let now = Date.parse('2026-03-27T12:00:00Z');
  await using server = await startTestServer({ clock: () => now });
  const { api, url } = server;
  const offer = await api.offers.create.mutate(offerSeed);
  const convert = async (at: string, transaction?: string) => {
    now = Date.parse(at);
    const { transactionId } = await api.clicks.create.mutate({ offerId: offer.id });
    await sendPostback(url, { secure: offer.secure, transaction_id: transaction ?? transactionId });
  };
  await convert('2026-03-27T12:00:00Z');
  await convert('2026-03-27T13:00:00Z');
  await convert('2026-03-29T12:00:00Z');
  await convert('2026-03-30T12:00:00Z', 'nobody');
  const question = { from: '2026-03-29', to: '2026-03-31', timeZone, compare: 'previous' } as const;
  const days = await api.reports.summary.query({ ...question, groupBy: 'day' });
  const essence = days.map(({ group, currency, conversions, held, revenue, before: then }) => [
    group,
    currency,
    [conversions, held, revenue],
    [then?.conversions, then?.held, then?.revenue],
  ]);
  expect(essence).toEqual([
    ['2026-03-29', 'EUR', [1, 0, '2.50'], [2, 0, '5.00']],
    ['2026-03-30', 'EUR', [0, 1, '0.00'], [0, 0, '0.00']],
  ]);
  const [row] = await api.reports.summary.query({ ...question, groupBy: 'offer' });
  expect(row).toMatchObject({
    conversions: 1,
    held: 1,
    before: { conversions: 2, profit: '3.00' },
  });
  const later = await api.reports.summary.query({
    ...question,
    from: '2026-03-31',
    to: '2026-04-02',
    groupBy: 'offer',
  });
  expect(later).toMatchObject([{ conversions: 0, label: 'Shop', before: { conversions: 1 } }]);
  const { compare: _, ...plain } = question;
  const [alone] = await api.reports.summary.query({ ...plain, groupBy: 'offer' });
  expect(alone).toMatchObject({ conversions: 1 });
  expect(alone).not.toHaveProperty('before');
});
