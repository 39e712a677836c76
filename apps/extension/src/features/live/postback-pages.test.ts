import { describe, expect, test } from 'vitest';

import { fitsFilter, withArrived } from './postback-pages.ts';

const pages = [
  {
    items: [
      { id: 'c', note: '' },
      { id: 'b', note: '' },
    ],
    nextCursor: 'b',
  },
  { items: [{ id: 'a', note: '' }], nextCursor: null },
];

describe('withArrived', () => {
  test('puts a new row on top', () => {
    expect(withArrived(pages, { id: 'd', note: '' })[0]?.items.map(({ id }) => id)).toEqual([
      'd',
      'c',
      'b',
    ]);
  });

  test('changes a known row in its place', () => {
    const changed = withArrived(pages, { id: 'a', note: 'replayed' });
    expect(changed.map(({ items }) => items)).toEqual([
      pages[0]?.items,
      [{ id: 'a', note: 'replayed' }],
    ]);
  });
});

describe('fitsFilter', () => {
  const row = { offerId: 1, verdict: 'held' } as const;
  test.each([
    { filter: { offerId: null, verdict: null }, fits: true },
    { filter: { offerId: 1, verdict: 'held' }, fits: true },
    { filter: { offerId: 2, verdict: null }, fits: false },
    { filter: { offerId: 1, verdict: 'recorded' }, fits: false },
  ] as const)('says $fits for $filter', ({ filter, fits }) => {
    expect(fitsFilter(row, filter)).toBe(fits);
  });
});
