import { expect, test } from 'vitest';

import { testUrl } from './run-test.ts';

const plan = {
  publicUrl: 'http://127.0.0.1:8787',
  offer: { id: 1, secure: 'token' },
  event: { id: 7, name: 'af purchase' },
  saleAmount: null,
};

test('fills the click id into the conversion’s URL', () => {
  expect(testUrl(plan, 'click$&1', null)).toBe(
    'http://127.0.0.1:8787/?secure=token&transaction_id=click%24%261',
  );
});

test('names the event by id and name, and sends an amount where one is reckoned with', () => {
  expect(testUrl({ ...plan, saleAmount: '9.90' }, 'c', plan.event)).toBe(
    'http://127.0.0.1:8787/?secure=token&transaction_id=c&event_id=7&event_name=af%20purchase&sale_amount=9.90',
  );
});
