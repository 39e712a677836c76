import { platformById } from '@trackside/core';
import { describe, expect, test } from 'vitest';

import { unmappedAdvice } from './unmapped-advice.ts';

const withGaps = (...unmapped: string[]) => ({ url: 'https://t.example/', unmapped });

describe('unmappedAdvice', () => {
  test('says nothing where nothing is missing', () => {
    expect(unmappedAdvice(withGaps(), platformById('everflow'))).toEqual([]);
  });

  test('asks for a platform first', () => {
    expect(unmappedAdvice(withGaps('transaction_id', 'sale_amount'), null)).toEqual([
      { kind: 'choose-platform' },
    ]);
  });

  test('asks for the slot where there are several', () => {
    expect(unmappedAdvice(withGaps('transaction_id'), platformById('everflow'))).toEqual([
      { kind: 'choose-slot', platform: 'Everflow' },
    ]);
  });

  test('names the parameters whose macro is not known', () => {
    expect(
      unmappedAdvice(withGaps('event_name', 'sale_amount', 'currency'), platformById('appsflyer')),
    ).toEqual([
      { kind: 'no-event-macro', platform: 'AppsFlyer' },
      { kind: 'no-macro', platform: 'AppsFlyer', names: ['sale_amount', 'currency'] },
    ]);
  });

  test('asks for the network’s name where the sample’s words stand', () => {
    const url = 'https://t.example/?transaction_id={cl?Network Name}';
    const singular = platformById('singular');
    const advice = { kind: 'sample-name', platform: 'Singular' };
    expect(unmappedAdvice({ url, unmapped: [] }, singular)).toEqual([advice]);
    expect(unmappedAdvice({ url, unmapped: [] }, singular, ['transaction_id'])).toEqual([]);
  });

  test('asks for the event’s id whatever else is told', () => {
    const composed = withGaps('transaction_id', 'event_id');
    const advice = { kind: 'no-event-id' };
    expect(unmappedAdvice(composed, null)).toEqual([advice, { kind: 'choose-platform' }]);
    expect(unmappedAdvice(withGaps('event_id'), null)).toEqual([advice]);
    expect(unmappedAdvice(composed, null, 'all')).toEqual([advice]);
    expect(unmappedAdvice(composed, platformById('appsflyer'), ['transaction_id'])).toEqual([
      advice,
    ]);
  });

  test('leaves out what is told elsewhere', () => {
    const composed = withGaps('transaction_id', 'event_name');
    expect(unmappedAdvice(composed, platformById('appsflyer'), ['transaction_id'])).toEqual([
      { kind: 'no-event-macro', platform: 'AppsFlyer' },
    ]);
    expect(unmappedAdvice(composed, null, 'all')).toEqual([]);
  });
});
