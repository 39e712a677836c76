import { describe, expect, it } from 'vitest';
import type { OfferWithEvents } from '../../api/api-types.ts';
import { checkOfferOf, ourTokens } from './check-offer-of.ts';

const offer: OfferWithEvents = {
  id: 3,
  name: 'Game',
  currency: 'EUR',
  destinationUrl: 'https://game.example/',
  revenue: { type: 'CPA', value: '2' },
  payout: { type: 'None' },
  secure: 'current',
  previousSecure: { token: 'previous', validUntil: '2026-02-01T00:00:00.000Z' },
  pixelEnabled: false,
  promoteEarlyEventsHours: null,
  statusesNotCounted: [],
  allowedIpRanges: [],
  signingSecret: null,
  archivedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  hasRecords: false,
  events: [],
};
const others = [
  { id: 3, secure: 'current', previousSecure: null },
  { id: 4, secure: 'other', previousSecure: null },
];
const global = { secure: 'account', previousSecure: null, publicUrl: 'https://track.example' };

describe('what is known of an offer', () => {
  it('is not judged by tokens of which only the ends are shown', () => {
    const hint = (secure: string) => ({ secure, previousSecure: null });
    const known = checkOfferOf(
      { ...offer, ...hint('abcd••••wxyz') },
      { global, others: [{ id: 4, ...hint('efgh••••stuv') }], now: '2026-01-31T00:00:00.000Z' },
    );
    expect(known).not.toHaveProperty('secure');
    expect(known).not.toHaveProperty('globalSecure');
    expect(known.otherTokens).toEqual([]);
  });

  it('has its tokens that live, and those of other offers', () => {
    const known = checkOfferOf(offer, { global, others, now: '2026-01-31T23:59:59.000Z' });
    expect(known).toMatchObject({
      id: 3,
      secure: ['current', 'previous'],
      globalSecure: ['account'],
      publicUrl: 'https://track.example',
      otherTokens: ['other'],
    });
  });

  it('has what it counts, and whether it takes clicks', () => {
    const known = (more: Partial<OfferWithEvents>) =>
      checkOfferOf({ ...offer, ...more }, { global, others, now: '2026-01-02T00:00:00.000Z' });
    expect(known({ statusesNotCounted: ['trash'] })).toMatchObject({
      revenue: { type: 'CPA', value: '2' },
      statusesNotCounted: ['trash'],
      paused: false,
    });
    expect(known({ archivedAt: '2026-01-01T00:00:00.000Z' }).paused).toBe(true);
  });

  it('has the addresses that the offer allows, where it does not allow all', () => {
    const known = (allowedIpRanges: readonly string[]) =>
      checkOfferOf(
        { ...offer, allowedIpRanges },
        { global, others, now: '2026-01-02T00:00:00.000Z' },
      );
    expect(known(['192.0.2.0/24']).allowedIpRanges).toEqual(['192.0.2.0/24']);
    expect(known([])).not.toHaveProperty('allowedIpRanges');
  });

  it('no longer has a token whose time is over', () => {
    const known = checkOfferOf(offer, { global, others, now: '2026-02-01T00:00:00.000Z' });
    expect(known.secure).toEqual(['current']);
  });

  it('takes one token for all offers as its own, and none for none', () => {
    const one = { ...global, secure: 'current', previousSecure: null };
    const known = checkOfferOf(offer, { global: one, others, now: '2026-02-01T00:00:00.000Z' });
    expect(known).toMatchObject({ secure: ['current'], globalSecure: [] });
    const without = { ...offer, secure: '', previousSecure: null };
    expect(checkOfferOf(without, { global: null, others, now: '2026-02-01' }).secure).toEqual([]);
  });

  it('has events by the ids that their tracker knows them by', () => {
    const event = {
      id: 5,
      offerId: 3,
      name: 'af_purchase',
      revenue: { type: 'None' },
      payout: { type: 'None' },
      allowMultiple: false,
      parameters: [],
      archivedAt: null,
      createdAt: '2026-01-01T00:00:00.000Z',
    } as const;
    const typed = [
      { ...event, parameters: [], trackerId: 'g7' },
      { ...event, parameters: [], trackerId: null },
      { ...event, parameters: [] },
    ];
    const known = checkOfferOf({ ...offer, events: typed }, { global, others, now: '2026-02-01' });
    expect(known.events.map(({ id }) => id)).toEqual(['g7', null, 5]);
  });

  it('leaves the account out where it is not known', () => {
    const known = checkOfferOf(offer, { global: null, others, now: '2026-01-02T00:00:00.000Z' });
    expect(known).not.toHaveProperty('globalSecure');
    expect(known).not.toHaveProperty('publicUrl');
  });
});

it('gathers every token that is not to be shown, ended ones as well', () => {
  const global = {
    secure: 'global',
    previousSecure: { token: 'ended', validUntil: '2000-01-01T00:00:00Z' },
  };
  expect(ourTokens([global, undefined, null, { secure: 'offer', previousSecure: null }])).toEqual([
    'global',
    'ended',
    'offer',
  ]);
});
