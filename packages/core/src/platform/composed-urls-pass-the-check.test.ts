import { describe, expect, test } from 'vitest';
import type { CheckOffer } from '../check/check-context.ts';
import { type CheckOptions, checkPostbackUrl } from './check-postback-url.ts';
import { composePostbackUrl } from './compose-postback-url.ts';
import { composeTrackingLink } from './compose-tracking-link.ts';
import { platforms } from './platforms.ts';

const offer: CheckOffer = {
  id: 1,
  secure: ['k3yK3yK3y'],
  publicUrl: 'https://t.example',
  currency: 'USD',
  events: [
    {
      id: 7,
      name: 'af_purchase',
      revenue: { type: 'None' },
      payout: { type: 'None' },
      allowMultiple: false,
      parameters: [],
    },
  ],
};

const composed = { base: 'https://t.example', secure: 'k3yK3yK3y' };
const event = { id: 7, name: 'af_purchase' };

function codes(text: string, options?: CheckOptions): string[] {
  return checkPostbackUrl(text, options).map(({ code }) => code);
}

describe('what a platform is known to write decides', () => {
  const url = 'https://t.example/?secure=k3yK3yK3y&transaction_id=#s2#';

  test.each([
    ['its own dialect', 'cake', []],
    ["another platform's", 'appsflyer', ['WRONG_DIALECT']],
    ['a platform that is not in the catalogue', 'nobody', []],
    ['none', undefined, []],
  ])('%s', (_, platform, expected) => {
    expect(codes(url, { platform })).toEqual(expected);
  });
});

describe('the tracking link is checked with it', () => {
  const { url } = composePostbackUrl({ ...composed, platform: 'everflow', slot: 'sub2' });

  test.each([
    ['sub2', []],
    ['sub3', ['CLICK_ID_PAIR_MISMATCH']],
  ])('filled in %s', (slot, expected) => {
    const destination = 'https://a.example/?o=1';
    const link = composeTrackingLink({ destination, platform: 'everflow', slot });
    expect(codes(url, { platform: 'everflow', offer, trackingLink: link.url })).toEqual(expected);
  });
});

describe.each(platforms)('what is composed for $id', ({ id: platform, clickIdEcho }) => {
  const slot = clickIdEcho?.slots[0]?.name;

  test.each([
    ['the conversion', {}],
    ['the event', { event }],
    ['the event by name', { event, by: 'name' }],
    ['any event', { event: 'any' }],
  ] as const)('%s has no finding but for what is still to be filled in', (_, more) => {
    const { url, unmapped } = composePostbackUrl({ ...composed, platform, slot, ...more });
    const places = unmapped.map(() => 'PLACEHOLDER_LEFT');
    const sample = url.includes('Network Name') ? ['NETWORK_NAME_NOT_REPLACED'] : [];
    expect(codes(url, { platform, offer })).toEqual([...places, ...sample]);
  });
});
