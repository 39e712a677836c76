import { expect, test } from 'vitest';

import type { RepairPreview } from '../../../api/api-types.ts';
import { countRecorded, outcomesOfPreview, outcomesOfRun, recordedIds } from './outcomes.ts';

const event = { id: 7, name: 'purchase' };

const preview: RepairPreview = {
  items: [
    {
      id: 'a',
      before: 'EVENT_UNKNOWN',
      after: 'EVENT_RECORDED',
      verdict: 'recorded',
      refusal: null,
      event,
      revenue: '5.00',
      payout: '1.25',
      currency: 'USD',
    },
    {
      id: 'b',
      before: 'EVENT_UNKNOWN',
      after: 'CONVERSION_REQUIRED',
      verdict: 'held',
      refusal: null,
      event,
      revenue: null,
      payout: null,
      currency: null,
    },
  ],
  count: 2,
  more: false,
  byCode: [],
  refused: 0,
  recorded: [],
  promoted: 0,
};

test('a preview tells amounts of what would be recorded alone', () => {
  expect(outcomesOfPreview(preview, []).map(({ title, money }) => [title, money])).toEqual([
    ['purchase', { revenue: '5.00', currency: 'USD' }],
    ['purchase', null],
  ]);
});

test('what came out otherwise than previewed has no amount', () => {
  const outcomes = outcomesOfRun(
    [
      { id: 'a', code: 'EVENT_DUPLICATE', refusal: null },
      { id: 'b', code: 'EVENT_RECORDED', refusal: null },
      { id: 'c', code: null, refusal: 'ALREADY_RECORDED' },
    ],
    preview,
    [],
  );
  expect(outcomes.map(({ title, money }) => [title, money])).toEqual([
    ['purchase', null],
    ['purchase', null],
    [null, null],
  ]);
  expect(countRecorded(outcomes)).toBe(1);
  expect([...recordedIds(outcomes)]).toEqual(['b']);
});
