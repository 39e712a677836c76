import { describe, expect, test } from 'vitest';
import type { CheckOffer } from '../check/check-context.ts';
import type { MappedParameter } from '../event/event-definition.ts';
import { suggestedMacro } from '../template/compose/suggested-macro.ts';
import { type CheckOptions, checkPostbackUrl } from './check-postback-url.ts';
import { composePostbackUrl, type PostbackUrlOptions } from './compose-postback-url.ts';
import { composeTrackingLink } from './compose-tracking-link.ts';
import { platformById } from './platform-by-id.ts';
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
    const found = checkPostbackUrl(url, { platform, offer });
    const mistakes = found.filter(({ severity }) => severity !== 'info');
    expect(mistakes.map(({ code }) => code)).toEqual([...places, ...sample]);
  });
});

const leftToFill = new Set(['PLACEHOLDER_LEFT', 'NETWORK_NAME_NOT_REPLACED']);
const ofSale = ['sale_amount', 'currency', 'order_id', 'status', 'event_time'];

/** An offer as it should be set up: what it takes a percentage of brings an amount, what repeats an order. */
function selling(platform: string): { shop: CheckOffer; mapped: MappedParameter[] } {
  const profile = platformById(platform);
  const mapped = ofSale
    .filter((name) => suggestedMacro(profile, name) !== null)
    .map((name) => ({ name }));
  const has = (name: string): boolean => mapped.some((parameter) => parameter.name === name);
  const percentage = { type: 'CPS', value: '10' } as const;
  const flat = { type: 'CPA', value: '2' } as const;
  const takes = has('sale_amount') ? percentage : flat;
  const first = { ...event, id: 8, name: 'first_purchase', revenue: takes, payout: takes };
  const again = { ...event, revenue: takes, payout: takes, allowMultiple: has('order_id') };
  const shop: CheckOffer = {
    ...offer,
    globalSecure: ['gl0balgl0bal'],
    revenue: flat,
    payout: flat,
    statusesNotCounted: ['rejected'],
    paused: false,
    allowedIpRanges: ['0.0.0.0/0'],
    clickAgeLimitHours: 720,
    events: [
      { ...first, allowMultiple: false, parameters: mapped },
      ...(has('order_id') ? [{ ...again, parameters: mapped }] : []),
    ],
  };
  return { shop, mapped };
}

describe.each(platforms)(
  'what is composed for $id and an offer with prices',
  ({ id: platform, clickIdEcho }) => {
    const slot = clickIdEcho?.slots[0]?.name;
    const { shop, mapped } = selling(platform);
    const context = { platform, offer: shop, postbackWindowHours: 720, method: 'GET' };

    function mistakes(options: Partial<PostbackUrlOptions>): string[] {
      const { url } = composePostbackUrl({ ...composed, platform, slot, ...options });
      return checkPostbackUrl(url, context)
        .filter(({ code, severity }) => !leftToFill.has(code) && severity !== 'info')
        .map(({ code }) => code);
    }

    test.each(shop.events)('$name has no mistake, however it is named', (one) => {
      for (const by of ['id', 'name', 'both'] as const)
        expect(mistakes({ event: one, by, parameters: mapped })).toEqual([]);
    });

    test('the conversion and any event have none', () => {
      expect(mistakes({})).toEqual([]);
      expect(mistakes({ event: 'any', parameters: mapped })).toEqual([]);
    });
  },
);

const knowingOrders = platforms.filter((profile) => suggestedMacro(profile, 'order_id') !== null);

test.each(knowingOrders)(
  'only what the offer lacks is missed on $id',
  ({ id: platform, clickIdEcho }) => {
    const slot = clickIdEcho?.slots[0]?.name;
    const { shop } = selling(platform);
    const [, again] = shop.events;
    const { url } = composePostbackUrl({ ...composed, platform, slot, event: again });
    const lacking = codes(url, { platform, offer: shop }).filter((code) => !leftToFill.has(code));
    const amount = again?.revenue.type === 'CPS' ? ['AMOUNT_MACRO_MISSING'] : [];
    expect(lacking).toEqual([...amount, 'NO_DEDUPE_KEY']);
  },
);

test('any event of an offer that takes percentages gets a warning and no error', () => {
  const { shop } = selling('appsflyer');
  const { url } = composePostbackUrl({ ...composed, platform: 'appsflyer', event: 'any' });
  const found = checkPostbackUrl(url, { platform: 'appsflyer', offer: shop });
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['AMOUNT_MACRO_MISSING', 'warning'],
  ]);
});
