import { setUpSheet } from '@trackside/core';
import { describe, expect, it } from 'vitest';

import { noUrlChoices } from '../storage/url-choices.ts';
import { sheetOptionsOf } from './sheet-options-of.ts';

const event = {
  id: 4,
  offerId: 1,
  name: 'af_purchase',
  revenue: { type: 'None' },
  payout: { type: 'None' },
  allowMultiple: false,
  parameters: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  archivedAt: null,
} as const;
const previousSecure = { token: 'previous-token-of-it', validUntil: '2026-01-01T00:00:00.000Z' };
const offer = {
  name: 'Shop',
  destinationUrl: 'https://a.example/?note=other-offers-token-1',
  secure: 'offer-token-00000001',
  previousSecure,
  events: [
    { ...event, parameters: [] },
    { ...event, parameters: [], id: 5, name: 'old', archivedAt: '2026-01-02T00:00:00.000Z' },
  ],
};
const situation = {
  account: {
    secure: 'account-token-000001',
    previousSecure: null,
    publicUrl: 'https://t.example',
  },
  others: [{ secure: 'other-offers-token-1', previousSecure: null }],
  platformId: 'everflow',
  slot: 'sub2',
  choices: noUrlChoices,
  eventNameMacro: null,
};

function sheet(change: Partial<typeof situation>): string {
  return setUpSheet(sheetOptionsOf(offer, { ...situation, ...change }));
}

describe('the sheet', () => {
  it('shows the URLs as they were chosen', () => {
    expect(sheet({})).toContain('secure=offe••••0001&transaction_id={sub2}&event_id=4&event_name=');
    const choices = { ...noUrlChoices, scope: 'global' as const, naming: { 4: 'name' as const } };
    expect(sheet({ choices })).toContain(
      'secure=acco••••0001&transaction_id={sub2}&event_name=af_purchase\n',
    );
    const partner = { platformId: 'appsflyer', slot: null, eventNameMacro: '(mapped-iae)' };
    expect(setUpSheet(sheetOptionsOf(offer, { ...situation, ...partner }))).toContain(
      'transaction_id=(clickid)&event_name=(mapped-iae)\n',
    );
    expect(
      setUpSheet(sheetOptionsOf(offer, { ...situation, platformId: null, slot: null })),
    ).toContain('transaction_id=REPLACE');
  });

  it('leaves archived events out', () => {
    expect(sheet({})).not.toContain('old');
  });

  it('knows every token that must not stand on it whole', () => {
    expect(sheetOptionsOf(offer, situation).otherTokens).toEqual([
      'offer-token-00000001',
      'previous-token-of-it',
      'account-token-000001',
      'other-offers-token-1',
    ]);
    expect(sheet({})).not.toContain('other-offers-token-1');
    // Without knowing it, nobody could mask it.
    expect(sheet({ others: [] })).toContain('other-offers-token-1');
  });
});
