import { describe, expect, test } from 'vitest';
import { reservedParameters } from '../../shared/parameters.ts';
import {
  composePostbackTemplate,
  type PostbackTemplateOptions,
} from './compose-postback-template.ts';
import type { PlatformProfile } from '../platform-profile.ts';

const sourced = { source: 'a page', confidence: 'official' } as const;

const profile = {
  id: 'x',
  name: 'X',
  category: 'MMP',
  dialects: ['curly'],
  dashboardHosts: [],
  trackingHosts: [],
  selfHosted: false,
  oneTemplateForAllEvents: true,
  sends: {
    eventName: { macro: '{name}', ...sourced },
    revenue: { macro: '{revenue}', ...sourced },
    currency: null,
  },
  clickIdEcho: {
    role: 'partnerClickId',
    slots: [{ name: 'click', linkParameter: 'click', macro: '{click}' }],
  },
  eventNames: null,
  quirks: [],
  sources: [],
} satisfies PlatformProfile;

const start = 'https://t.example/?secure=k';
const event = { id: 7, name: 'af_purchase' };

function compose(options: Partial<PostbackTemplateOptions>, of: PlatformProfile | null = profile) {
  return composePostbackTemplate(of, { base: 'https://t.example', secure: 'k', ...options });
}

describe('without a profile', () => {
  const rest = `${start}&transaction_id=REPLACE`;
  test.each<[string, Partial<PostbackTemplateOptions>, string, string[]]>([
    ['the conversion', {}, rest, ['transaction_id']],
    [
      'an event by both',
      { event },
      `${rest}&event_id=7&event_name=af_purchase`,
      ['transaction_id'],
    ],
    ['an event by id', { event, by: 'id' }, `${rest}&event_id=7`, ['transaction_id']],
    [
      'an event by name',
      { event, by: 'name' },
      `${rest}&event_name=af_purchase`,
      ['transaction_id'],
    ],
    ['any event', { event: 'any' }, `${rest}&event_name=REPLACE`, ['transaction_id', 'event_name']],
    [
      'any event, whatever it is named by',
      { event: 'any', by: 'id' },
      `${rest}&event_name=REPLACE`,
      ['transaction_id', 'event_name'],
    ],
    [
      'mapped parameters in their order',
      {
        event,
        parameters: [{ name: 'order_id' }, { name: 'currency', macro: 'USD' }, { name: 'ip' }],
      },
      `${rest}&event_id=7&event_name=af_purchase&order_id=REPLACE&currency=USD&ip=REPLACE`,
      ['transaction_id', 'order_id', 'ip'],
    ],
    ['a slot, of which nothing is known', { slot: 'sub1' }, rest, ['transaction_id']],
  ])('%s', (_, options, url, unmapped) => {
    expect(compose(options, null)).toEqual({ url, unmapped });
  });
});

describe('with a profile', () => {
  const rest = `${start}&transaction_id={click}`;
  test.each<[string, Partial<PostbackTemplateOptions>, string, string[]]>([
    ['its only slot needs no choice', {}, rest, []],
    [
      'a slot that it has not',
      { slot: 'sub1' },
      `${start}&transaction_id=REPLACE`,
      ['transaction_id'],
    ],
    ['any event', { event: 'any' }, `${rest}&event_name={name}`, []],
    [
      'any event by another macro',
      { event: 'any', eventNameMacro: '(mapped-iae)' },
      `${rest}&event_name=(mapped-iae)`,
      [],
    ],
    [
      'any event with an empty macro',
      { event: 'any', eventNameMacro: '' },
      `${rest}&event_name={name}`,
      [],
    ],
    [
      'a single event heeds no such macro',
      { event, by: 'name', eventNameMacro: '(x)' },
      `${rest}&event_name=af_purchase`,
      [],
    ],
    [
      'a macro that was mapped',
      { parameters: [{ name: 'sale_amount', macro: '{own}' }] },
      `${rest}&sale_amount={own}`,
      [],
    ],
    [
      'the suggested macro',
      { parameters: [{ name: 'sale_amount' }] },
      `${rest}&sale_amount={revenue}`,
      [],
    ],
    [
      'the suggested macro for an empty one',
      { parameters: [{ name: 'sale_amount', macro: '' }] },
      `${rest}&sale_amount={revenue}`,
      [],
    ],
    [
      'an unknown macro',
      { parameters: [{ name: 'currency' }] },
      `${rest}&currency=REPLACE`,
      ['currency'],
    ],
    [
      'a parameter of nobody',
      { parameters: [{ name: 'constructor' }] },
      `${rest}&constructor=REPLACE`,
      ['constructor'],
    ],
    [
      'REPLACE as a macro',
      { parameters: [{ name: 'ip', macro: 'REPLACE' }] },
      `${rest}&ip=REPLACE`,
      ['ip'],
    ],
  ])('%s', (_, options, url, unmapped) => {
    expect(compose(options)).toEqual({ url, unmapped });
  });
});

describe('text', () => {
  test.each([
    ['https://t.example', 'https://t.example/?'],
    ['https://t.example/', 'https://t.example/?'],
    ['https://t.example//', 'https://t.example/?'],
    ['https://t.example/track/', 'https://t.example/track/?'],
    ['', '/?'],
  ])('base %j begins with %j', (base, expected) => {
    expect(compose({ base }).url.slice(0, expected.length + 7)).toBe(`${expected}secure=`);
  });

  test.each([
    ['a b', 'a%20b'],
    ["it's(*)!", 'it%27s%28%2A%29%21'],
    ['Käufe & mehr', 'K%C3%A4ufe%20%26%20mehr'],
    ['{name}', '%7Bname%7D'],
  ])('event name %j is written %j', (name, expected) => {
    const { url } = compose({ event: { id: 1, name }, by: 'name' });
    expect(url).toBe(`${start}&transaction_id={click}&event_name=${expected}`);
  });

  test('the token and mapped names are encoded, macros are not', () => {
    expect(compose({ secure: 'a&b', parameters: [{ name: 'ä', macro: '{x y}&z' }] }).url).toBe(
      'https://t.example/?secure=a%26b&transaction_id={click}&%C3%A4={x y}&z',
    );
  });
});

describe('mapped names', () => {
  test.each([...reservedParameters.map((name) => [name]), ['ip', 'ip']])(
    'refuses %j',
    (...names) => {
      expect(() => compose({ parameters: names.map((name) => ({ name })) })).toThrow(RangeError);
    },
  );

  test('takes names that differ', () => {
    expect(compose({ parameters: [{ name: 'ip' }, { name: 'IP' }] }).unmapped).toEqual([
      'ip',
      'IP',
    ]);
  });
});
