import { platformById } from '@trackside/core';
import { describe, expect, test } from 'vitest';

import { unmappedAdvice } from './unmapped-advice.ts';

describe('unmappedAdvice', () => {
  test('says nothing where nothing is missing', () => {
    expect(unmappedAdvice([], platformById('everflow'))).toEqual([]);
  });

  test('asks for a platform first', () => {
    expect(unmappedAdvice(['transaction_id', 'sale_amount'], null)).toEqual([
      { kind: 'choose-platform' },
    ]);
  });

  test('asks for the slot where there are several', () => {
    expect(unmappedAdvice(['transaction_id'], platformById('everflow'))).toEqual([
      { kind: 'choose-slot', platform: 'Everflow' },
    ]);
  });

  test('names the parameters whose macro is not known', () => {
    expect(
      unmappedAdvice(['event_name', 'sale_amount', 'currency'], platformById('appsflyer')),
    ).toEqual([
      { kind: 'no-event-macro', platform: 'AppsFlyer' },
      { kind: 'no-macro', platform: 'AppsFlyer', names: 'sale_amount, currency' },
    ]);
  });
});
