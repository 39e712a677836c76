import { describe, expect, test } from 'vitest';
import type { PlatformProfile } from '../platform-profile.ts';
import { suggestedMacro } from './suggested-macro.ts';

type Sends = Readonly<Record<string, string | null>>;

function profileThatSends(
  sends: Sends,
  suggestedRoles?: PlatformProfile['suggestedRoles'],
): PlatformProfile {
  const entries = Object.entries(sends).map(([role, macro]) => [
    role,
    macro === null ? null : { macro, source: 'a page', confidence: 'seen' },
  ]);
  return {
    id: 'x',
    name: 'X',
    category: 'MMP',
    dialects: ['curly'],
    dashboardHosts: [],
    trackingHosts: [],
    selfHosted: false,
    oneTemplateForAllEvents: false,
    sends: Object.fromEntries(entries),
    clickIdEcho: null,
    eventNames: null,
    quirks: [],
    sources: [],
    ...(suggestedRoles === undefined ? {} : { suggestedRoles }),
  };
}

describe('suggestedMacro', () => {
  test.each<[string, Sends, string | null]>([
    ['event_name', { eventName: '{a}' }, '{a}'],
    ['sale_amount', { revenue: '{r}', amount: '{a}', saleAmount: '{s}' }, '{s}'],
    ['sale_amount', { revenue: '{r}', amount: '{a}' }, '{a}'],
    ['sale_amount', { revenue: '{r}', payout: '{p}' }, '{r}'],
    ['sale_amount', { revenueCents: '{r}', revenueUsd: '{u}', payout: '{p}' }, null],
    ['sale_amount', { saleAmount: null, revenue: '{r}' }, null],
    ['currency', { currency: '{c}', saleCurrency: '{s}' }, '{s}'],
    ['currency', { currency: '{c}' }, '{c}'],
    ['order_id', { conversionId: '{c}', transactionId: '{t}', orderId: '{o}' }, '{o}'],
    ['order_id', { conversionId: '{c}', transactionId: '{t}' }, '{t}'],
    ['order_id', { conversionId: '{c}', clickId: '{x}' }, '{c}'],
    ['order_id', { clickId: '{x}', eventId: '{e}' }, null],
    ['status', { status: '{s}' }, '{s}'],
    ['event_time', { timestamp: '{t}', eventTime: '{e}' }, '{e}'],
    ['event_time', { timestamp: '{t}', clickTime: '{c}' }, '{t}'],
    ['ip', { ip: '{i}' }, '{i}'],
    ['user_agent', { userAgent: '{u}' }, '{u}'],
    ['country', { country: '{c}' }, '{c}'],
    ['idfa', { idfa: '{i}' }, '{i}'],
    ['gaid', { gaid: '{g}' }, '{g}'],
    ['transaction_id', { transactionId: '{t}', clickId: '{c}' }, null],
    ['event_id', { eventId: '{e}' }, null],
    ['sub1', { subId: '{s}' }, null],
    ['anything', { anything: '{a}' }, null],
    ['ip', {}, null],
  ])('%s from %j is %j', (name, sends, expected) => {
    expect(suggestedMacro(profileThatSends(sends), name)).toBe(expected);
  });

  test.each([
    ['another role', { sale_amount: 'payout' }, '{p}'],
    ['none', { sale_amount: null }, null],
    ['a role that it does not send', { sale_amount: 'amount' }, null],
    ['nothing of its own for this parameter', { ip: null }, '{r}'],
  ])('a profile may name %s', (_, roles, expected) => {
    const profile = profileThatSends({ revenue: '{r}', payout: '{p}' }, roles);
    expect(suggestedMacro(profile, 'sale_amount')).toBe(expected);
  });

  test.each(['constructor', '__proto__', 'toString'])('%s is no parameter of anybody', (name) => {
    expect(suggestedMacro(profileThatSends({}, { ip: null }), name)).toBeNull();
  });

  test('knows nothing without a profile', () => {
    expect(suggestedMacro(null, 'ip')).toBeNull();
  });
});
