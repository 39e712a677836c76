import { describe, expect, it } from 'vitest';
import { offerInput } from './offer-input.ts';

const typed = {
  name: 'Shop',
  currency: 'USD',
  destinationUrl: 'https://shop.example/?clickid={transaction_id}',
  revenue: { type: 'CPA', value: '12.50' },
  payout: { type: 'None', value: '' },
};

function faults(change: Readonly<Record<string, unknown>>): unknown {
  const parsed = offerInput.safeParse({ ...typed, ...change });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
}

describe('offerInput', () => {
  it('gives the offer as it is stored', () => {
    expect(offerInput.parse(typed)).toEqual({ ...typed, payout: { type: 'None' } });
  });

  it.each([
    'http://a.example',
    'HTTPS://a.example:8443/x?y={sub1}&z=#frag',
    'https://[2001:db8::1]/',
    'https://bücher.example/ü',
    'https://a.example?x=(clickid)',
  ])('takes the destination %s', (destinationUrl) => {
    expect(faults({ destinationUrl })).toEqual([]);
  });

  const wholeAddress =
    'Paste a whole address that begins with https:// or http:// and holds no spaces.';
  it.each([
    '',
    'a.example',
    '//a.example',
    'ftp://a.example',
    'javascript:alert(1)',
    'https://',
    'https:///x',
    'https://{host}/',
    'https://a@b.example/',
    'https://a.example\\b',
    'https://a.example/a b',
    'https://a.example/\u0000',
    'https://a.example/\uD800',
    'https://a.example:x/',
  ])('refuses the destination %j', (destinationUrl) => {
    expect(faults({ destinationUrl })).toEqual([['destinationUrl', wholeAddress]]);
  });

  it.each([
    [{ name: '' }, 'name', 'Type a name for the offer.'],
    [{ name: '  ' }, 'name', 'Type a name for the offer.'],
    [{ name: undefined }, 'name', 'Type a name for the offer.'],
    [{ name: '😀'.repeat(201) }, 'name', 'Shorten the name to 200 characters.'],
    [{ name: 'a\nb' }, 'name', 'Remove the control characters from the name.'],
    [{ name: 'a\uD800' }, 'name', 'Remove the control characters from the name.'],
    [
      { currency: 'XAU', revenue: { type: 'None' } },
      'currency',
      'Choose a currency by its ISO 4217 code, such as USD.',
    ],
    [{ currency: 'usd' }, 'currency', 'Choose a currency by its ISO 4217 code, such as USD.'],
    [{ currency: undefined }, 'currency', 'Choose a currency.'],
    [{ destinationUrl: undefined }, 'destinationUrl', 'Paste the address that a click leads to.'],
    [
      { destinationUrl: `https://a.example/${'x'.repeat(2048)}` },
      'destinationUrl',
      'Shorten the address to 2048 characters.',
    ],
    [{ currency: 'JPY' }, 'revenue.value', 'JPY has no decimals: type a whole number.'],
    [{ payout: { type: 'CPS', value: '101' } }, 'payout.value', 'Type a percentage from 0 to 100.'],
  ])('refuses %j', (change, path, message) => {
    expect(faults(change)).toEqual([[path, message]]);
  });

  it('tells the faults of prices together with those of other fields', () => {
    const prices = {
      revenue: { type: 'CPA', value: '1.234' },
      payout: { type: 'CPA', value: 'x' },
    };
    expect(faults({ name: '', ...prices })).toEqual([
      ['name', 'Type a name for the offer.'],
      ['revenue.value', 'Give the amount at most 2 decimals.'],
      ['payout.value', 'Type the amount as a number, such as 12.50.'],
    ]);
    // Without a currency that is known, 1.234 may be right.
    for (const currency of ['usd', 5, undefined]) {
      expect(faults({ currency, ...prices })).toMatchObject([
        ['currency', expect.any(String)],
        ['payout.value', 'Type the amount as a number, such as 12.50.'],
      ]);
    }
    expect(faults({ revenue: { type: 'CPM' }, payout: { type: 'CPA', value: '' } })).toMatchObject([
      ['revenue.type', expect.any(String)],
      ['payout.value', 'Type a value, or choose None.'],
    ]);
  });

  it('takes null for no value', () => {
    expect(offerInput.parse({ ...typed, payout: { type: 'None', value: null } }).payout).toEqual({
      type: 'None',
    });
  });

  it('takes a name of 200 code points', () => {
    expect(faults({ name: '😀'.repeat(200) })).toEqual([]);
  });
});
