import { expect, test } from 'vitest';

import { checkEvent } from './check-event.ts';
import { emptyEvent } from './event-values.ts';

const right = {
  ...emptyEvent,
  name: 'af_purchase',
  revenue: { type: 'CPA', value: '1.50' },
} as const;

test('gives what can be sent', () => {
  expect(checkEvent(right, 'USD')).toMatchObject({ ok: true, value: { name: 'af_purchase' } });
});

test('names the faults of name, parameters and prices together', () => {
  const checked = checkEvent(
    {
      ...right,
      name: '',
      revenue: { type: 'CPA', value: 'much' },
      payout: { type: 'CPS', value: '' },
      parameters: [{ name: 'secure', macro: '' }],
    },
    'USD',
  );
  expect(checked.ok ? [] : checked.error.map(({ path }) => path)).toEqual([
    'name',
    'parameters.0.name',
    'revenue.value',
    'payout.value',
  ]);
});
