import { describe, expect, test } from 'vitest';

import { offerOptions } from './offer-options.ts';

const headings = { favourites: 'Favourites', recent: 'Recent', all: 'All' };
const offers = [1, 2, 3, 4, 5, 6].map((id) => ({ id, name: `Offer ${id}`, currency: 'USD' }));

describe('offerOptions', () => {
  test('keeps a short list as it is', () => {
    const options = offerOptions(offers.slice(0, 3), { favourites: [], recent: [3] }, headings);
    expect(options.map(({ value, group }) => [value, group])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });

  test('puts the recent ones on top of a long list', () => {
    const options = offerOptions(offers, { favourites: [], recent: [5, 2] }, headings);
    expect(options.map(({ value, group }) => [value, group])).toEqual([
      [5, 'Recent'],
      [2, undefined],
      [1, 'All'],
      [3, undefined],
      [4, undefined],
      [6, undefined],
    ]);
  });

  test('puts favourites first, once each, even in a short list', () => {
    const short = offerOptions(offers.slice(0, 3), { favourites: [3], recent: [2] }, headings);
    expect(short.map(({ value, group }) => [value, group])).toEqual([
      [3, 'Favourites'],
      [1, 'All'],
      [2, undefined],
    ]);
    const long = offerOptions(offers, { favourites: [6, 2], recent: [2, 5] }, headings);
    expect(long.map(({ value, group }) => [value, group])).toEqual([
      [2, 'Favourites'],
      [6, undefined],
      [5, 'Recent'],
      [1, 'All'],
      [3, undefined],
      [4, undefined],
    ]);
  });

  test('leaves out remembered ones that are gone', () => {
    const remembered = { favourites: [98], recent: [99] };
    const options = offerOptions(offers, remembered, headings);
    expect(options.map(({ value, group }) => [value, group])).toEqual(
      [1, 2, 3, 4, 5, 6].map((id) => [id, undefined]),
    );
  });
});
