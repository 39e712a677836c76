import { describe, expect, test } from 'vitest';

import { fitsFilter, withAllArrived, withArrived } from './postback-pages.ts';

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

describe('withAllArrived', () => {
  const row = (id: string, verdict: 'held' | 'recorded') => ({ id, offerId: 1, verdict });
  const every = { offerId: null, verdict: null };
  const idsOf = (shown: readonly { readonly items: readonly { readonly id: string }[] }[]) =>
    shown.flatMap(({ items }) => items.map(({ id }) => id));
  const olderAnswer = [{ items: [row('b', 'held'), row('a', 'held')], nextCursor: null }];

  test('keeps rows that arrived while an older answer was under way', () => {
    expect(idsOf(withAllArrived(olderAnswer, [row('c', 'held'), row('d', 'held')], every))).toEqual(
      ['d', 'c', 'b', 'a'],
    );
  });

  test('shows once what the answer holds already, and of two changes the later', () => {
    const [page] = withAllArrived(olderAnswer, [row('b', 'held'), row('b', 'recorded')], every);
    expect(page?.items).toEqual([row('b', 'recorded'), row('a', 'held')]);
  });

  test('leaves out what does not fit, even where it did before', () => {
    const held = { offerId: 1, verdict: 'held' } as const;
    const arrived = [row('c', 'recorded'), row('a', 'recorded')];
    expect(idsOf(withAllArrived(olderAnswer, arrived, held))).toEqual(['b']);
  });

  test('shows nothing before there is an answer', () => {
    expect(withAllArrived([], [row('c', 'held')], every)).toEqual([]);
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
