import { describe, expect, test } from 'vitest';
import { withEventChanges } from './event-requests.ts';
import { foundOffers, newOffer, withOfferChanges } from './offer-requests.ts';

const none = { type: 'None' } as const;
const fields = {
  name: 'Shop',
  currency: 'EUR',
  destinationUrl: 'https://a.example/',
  revenue: none,
  payout: none,
};

describe('an offer', () => {
  test('has every setting from the start', () => {
    expect(newOffer(fields)).toMatchObject({
      ...fields,
      pixelEnabled: false,
      promoteEarlyEventsHours: null,
    });
    expect(newOffer(fields).statusesNotCounted).toContain('chargeback');
    expect(newOffer({ ...fields, statusesNotCounted: ['x'], pixelEnabled: true })).toMatchObject({
      statusesNotCounted: ['x'],
      pixelEnabled: true,
    });
  });

  test('keeps what a change leaves out', () => {
    const before = newOffer({ ...fields, promoteEarlyEventsHours: 5 });
    expect(withOfferChanges(before, { name: 'Store', currency: undefined })).toEqual({
      ok: true,
      value: { ...before, name: 'Store' },
    });
    expect(withOfferChanges(before, { promoteEarlyEventsHours: null })).toMatchObject({
      value: { promoteEarlyEventsHours: null },
    });
  });

  test('is judged with what stays', () => {
    const before = newOffer({ ...fields, revenue: { type: 'CPA', value: '0.5' } });
    expect(withOfferChanges(before, { currency: 'JPY' })).toEqual({
      ok: false,
      error: [{ path: 'revenue.value', message: 'JPY has no decimals: type a whole number.' }],
    });
  });

  test('is found by a part of its name or by its id, in the order of names', () => {
    const offers = [
      { id: 3, name: 'shop 10' },
      { id: 1, name: 'Shop 9' },
      { id: 2, name: 'Shop 9' },
    ];
    const ids = (search?: string) => foundOffers(offers, search).map(({ id }) => id);
    expect(ids()).toEqual([1, 2, 3]);
    expect(ids(' SHOP 1')).toEqual([3]);
    expect(ids('2')).toEqual([2]);
  });
});

test('an event is judged with what stays', () => {
  const typed = { name: 'a', revenue: none, payout: none };
  const before = withEventChanges(null, 'JPY', typed);
  expect(before).toMatchObject({ ok: true, value: { allowMultiple: false, parameters: [] } });
  const event = before.ok ? before.value : null;
  expect(withEventChanges(event, 'JPY', { name: 'b' })).toMatchObject({ value: { name: 'b' } });
  expect(withEventChanges(event, 'JPY', { revenue: { type: 'CPA', value: '0.5' } })).toEqual({
    ok: false,
    error: [{ path: 'revenue.value', message: 'JPY has no decimals: type a whole number.' }],
  });
});
