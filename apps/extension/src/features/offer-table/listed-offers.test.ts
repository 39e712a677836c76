import type { PriceRule } from '@trackside/core';
import { describe, expect, test } from 'vitest';

import { chosenCurrency, currenciesOf, listedOffers, type ListedOffer } from './listed-offers.ts';
import { usualChoices, type OfferChoices } from './offer-choices.ts';

const none: PriceRule = { type: 'None' };

function offer(id: number, name: string, more: Partial<ListedOffer> = {}): ListedOffer {
  return {
    id,
    name,
    currency: 'USD',
    revenue: none,
    payout: none,
    archivedAt: null,
    createdAt: `2030-01-0${id}T00:00:00.000Z`,
    ...more,
  };
}

const offers = [
  offer(1, 'Shop 10', { revenue: { type: 'CPA', value: '5.00' } }),
  offer(2, 'Shop 9', { revenue: { type: 'CPS', value: '90' }, currency: 'EUR' }),
  offer(3, 'Farm', { revenue: { type: 'CPI', value: '10.00' } }),
  offer(4, 'Old farm', { archivedAt: '2030-02-01T00:00:00.000Z' }),
];

function ids(choices: Partial<OfferChoices>, search = '', favourites: readonly number[] = []) {
  const listed = listedOffers(offers, {
    choices: { ...usualChoices, ...choices },
    search,
    favourites,
  });
  return listed.map(({ id }) => id);
}

describe('listedOffers', () => {
  test.each<[Partial<OfferChoices>, number[]]>([
    [{}, [3, 2, 1]],
    [{ descending: true }, [1, 2, 3]],
    [{ by: 'id', descending: true }, [3, 2, 1]],
    // Percentages and amounts can't be compared: each kind stands by itself.
    [{ by: 'revenue' }, [2, 1, 3]],
    [{ by: 'revenue', descending: true }, [3, 1, 2]],
    [{ by: 'currency' }, [2, 3, 1]],
    [{ by: 'created', descending: true }, [3, 2, 1]],
    [{ by: 'status', state: 'all', descending: true }, [4, 3, 2, 1]],
    [{ state: 'archived' }, [4]],
    [{ currency: 'EUR' }, [2]],
    // A currency that no offer has any more hides nothing.
    [{ currency: 'JPY' }, [3, 2, 1]],
  ])('by %j gives %j', (choices, expected) => {
    expect(ids(choices)).toEqual(expected);
  });

  test('puts favourites first', () => {
    expect(ids({ by: 'favourite' }, '', [1])).toEqual([1, 3, 2]);
  });

  test.each([
    ['shop', [2, 1]],
    ['3', [3]],
    ['#3', [3]],
    ['1', [1]],
    ['10', [1]],
    ['#10', []],
    ['# 3', []],
    ['nothing', []],
  ])('finds by %j: %j', (search, expected) => {
    expect(ids({}, search)).toEqual(expected);
  });
});

test('currencies stand once each, and a choice holds while an offer has it', () => {
  expect(currenciesOf(offers)).toEqual(['EUR', 'USD']);
  expect(chosenCurrency(offers, { currency: 'EUR' })).toBe('EUR');
  expect(chosenCurrency(offers, { currency: 'JPY' })).toBeNull();
});
