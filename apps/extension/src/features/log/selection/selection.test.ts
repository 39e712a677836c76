import { expect, test } from 'vitest';

import type { PostbackRow, WhyView } from '../../../api/api-types.ts';
import {
  alikeOf,
  allOf,
  askedFor,
  isSelected,
  leftAfter,
  nothingSelected,
  onlyRowOf,
  tallyOfSelection,
  withAlike,
  withRowToggled,
} from './selection.ts';

function rowOf(id: string, replayable = true): PostbackRow {
  return {
    id,
    receivedAt: '2026-03-29T10:00:00.000Z',
    offerId: 1,
    transactionId: 'tx',
    scope: 'offer',
    verdict: replayable ? 'held' : 'recorded',
    code: replayable ? 'EVENT_UNKNOWN' : 'EVENT_RECORDED',
    message: '',
    httpStatus: 202,
    event: null,
    revenue: null,
    payout: null,
    currency: null,
    parameters: [],
    senderAddress: null,
    warnings: [],
    test: false,
    replayable,
    reversal: null,
    history: [],
  };
}

test('a row is chosen and let go of', () => {
  const one = withRowToggled(nothingSelected, rowOf('a'));
  const two = withRowToggled(one, rowOf('b'));
  expect(isSelected(two, 'a') && isSelected(two, 'b')).toBe(true);
  expect(askedFor(two)).toEqual({ ids: ['a', 'b'] });
  expect(askedFor(withRowToggled(two, rowOf('a')))).toEqual({ ids: ['b'] });
});

test('all that can be repaired are chosen, as far as the server takes ids', () => {
  const rows = [
    rowOf('recorded', false),
    ...Array.from({ length: 1500 }, (_, index) => rowOf(`held${index}`)),
  ];
  const all = allOf(rows);
  expect(tallyOfSelection(all)).toEqual({ count: 1000, more: false });
  expect(isSelected(all, 'recorded')).toBe(false);
});

test('all like one are chosen by what they have in common', () => {
  const postback = rowOf('a');
  const why: Pick<WhyView, 'postback' | 'similar' | 'nearest'> = {
    postback,
    nearest: { sent: 'Purchase', meant: 'purchase', eventId: 7 },
    similar: {
      items: [rowOf('b')],
      count: 11,
      more: false,
      selection: {
        filter: { offerId: 1, code: 'EVENT_UNKNOWN' },
        values: { event_name: 'Purchase', event_id: null },
      },
    },
  };
  const alike = alikeOf(why);
  expect(alike === null ? null : [tallyOfSelection(alike), askedFor(alike)]).toEqual([
    { count: 12, more: false },
    {
      filter: { offerId: 1, code: ['EVENT_UNKNOWN'] },
      values: { event_name: 'Purchase', event_id: null },
    },
  ]);
  expect(alike).toMatchObject({ meant: 7 });
  expect(alikeOf({ ...why, similar: null })).toBeNull();
  expect(alike === null ? null : askedFor(withRowToggled(alike, postback))).toEqual({ ids: ['a'] });
});

test('what is like a row takes its place only while it is still the one that is chosen', () => {
  const [a, b] = [rowOf('a'), rowOf('b')];
  const alike = {
    kind: 'alike' as const,
    selection: { filter: {} },
    tally: { count: 2, more: false },
    known: [a],
    meant: null,
  };
  const one = withRowToggled(nothingSelected, a);
  expect(withAlike(one, 'a', alike)).toBe(alike);
  for (const now of [nothingSelected, allOf([a, b]), allOf([b]), alike]) {
    expect(withAlike(now, 'a', alike)).toBe(now);
  }
  expect(onlyRowOf(one)).toBe(a);
  expect(onlyRowOf(allOf([a, b]))).toBeNull();
  expect(onlyRowOf(alike)).toBeNull();
});

test('a repair that was broken off leaves chosen what it has not recorded', () => {
  const chosen = allOf([rowOf('a'), rowOf('b')]);
  const recorded = new Set(['a']);
  expect(askedFor(leftAfter(chosen, { finished: false, recorded }))).toEqual({ ids: ['b'] });
  expect(leftAfter(chosen, { finished: false, recorded: new Set() })).toBe(chosen);
  expect(leftAfter(chosen, { finished: true, recorded })).toBe(nothingSelected);
});
