import { expect, test } from 'vitest';

import type { ReportRow } from '../../api/api-types.ts';
import { daySeries } from './chart/day-series.ts';
import { changeOf, currenciesOf, sumRows } from './report-sums.ts';
import { sortRows } from './sort-rows.ts';

const row = (group: string, currency: string, conversions: number, revenue: string): ReportRow => ({
  group,
  label: group,
  currency,
  clicks: 10,
  conversions,
  events: 0,
  held: 1,
  revenue,
  payout: '0.10',
  profit: revenue,
});

const rows = [
  row('2026-03-28', 'EUR', 1, '0.10'),
  row('2026-03-29', 'EUR', 2, '9007199254740993.20'),
  row('2026-03-29', 'USD', 4, '-5.00'),
  { ...row('', 'XXX', 0, '0'), payout: '0' },
];

test('adds amounts exactly, and each currency by itself', () => {
  expect(sumRows(rows, 'EUR')).toMatchObject({
    conversions: 3,
    held: 2,
    revenue: '9007199254740993.30',
    payout: '0.20',
  });
  expect(sumRows(rows, 'USD')).toMatchObject({ conversions: 4, profit: '-5.00' });
  expect(sumRows(rows, 'XXX')).toMatchObject({ held: 1, revenue: '0' });
});

test('names the currencies, the one with the most rows first and none at all last', () => {
  expect(currenciesOf(rows)).toEqual(['EUR', 'USD', 'XXX']);
  expect(currenciesOf([])).toEqual([]);
});

test('tells a change as a share of what was', () => {
  expect(changeOf('150', '100')).toBe(0.5);
  expect(changeOf(0, 4)).toBe(-1);
  expect(changeOf('5', '-10')).toBe(1.5);
  expect(changeOf(3, 0)).toBeNull();
});

test('draws one value a day, 0 where nothing came', () => {
  const days = ['2026-03-27', '2026-03-28', '2026-03-29'];
  expect(daySeries(rows, days, { metric: 'conversions', currency: 'EUR' })).toEqual([0, 1, 2]);
});

test('sorts by a figure or by the name, numbers in names as numbers', () => {
  const named = ['offer 10', 'offer 9', 'offer 1'].map((name, at) => row(name, 'EUR', at % 2, '1'));
  const names = (sorted: readonly ReportRow[]) => sorted.map(({ label }) => label);
  expect(names(sortRows(named, { by: 'label', descending: false }))).toEqual([
    'offer 1',
    'offer 9',
    'offer 10',
  ]);
  expect(names(sortRows(named, { by: 'conversions', descending: true }))).toEqual([
    'offer 9',
    'offer 1',
    'offer 10',
  ]);
});
