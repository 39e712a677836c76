import { describe, expect, test } from 'vitest';

import { offerOptions } from './offer-options.ts';

const headings = { recent: 'Recent', all: 'All' };
const offers = [1, 2, 3, 4, 5, 6].map((id) => ({ id, name: `Offer ${id}`, currency: 'USD' }));

describe('offerOptions', () => {
  test('keeps a short list as it is', () => {
    const options = offerOptions(offers.slice(0, 3), [3], headings);
    expect(options.map(({ value, group }) => [value, group])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });

  test('puts the recent ones on top of a long list', () => {
    const options = offerOptions(offers, [5, 2], headings);
    expect(options.map(({ value, group }) => [value, group])).toEqual([
      [5, 'Recent'],
      [2, undefined],
      [1, 'All'],
      [3, undefined],
      [4, undefined],
      [6, undefined],
    ]);
  });

  test('leaves out recent ones that are gone', () => {
    expect(offerOptions(offers, [99], headings).map(({ value }) => value)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });
});
