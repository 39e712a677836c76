import { expect, test } from 'vitest';

import { fieldWords, valueWords } from './change-words.ts';

test.each([
  ['payout', { type: 'CPA', value: '3.50' }, 'CPA 3.50'],
  ['revenue', { type: 'CPS', value: '12.5' }, 'CPS 12.5 %'],
  [
    'parameters',
    [{ name: 'order_id', macro: '{order}' }, { name: 'currency' }],
    'order_id={order}, currency',
  ],
  ['statusesNotCounted', ['rejected', 'pending'], 'rejected, pending'],
  ['corrections', { event_name: 'level', order_id: null }, 'event_name=level, order_id='],
  ['keepOldForHours', 5, '5'],
  ['name', 'Shop', 'Shop'],
  ['odd', { deep: [1] }, '{"deep":[1]}'],
])('%s %o', (field, value, words) => {
  expect(valueWords(field, value)).toBe(words);
});

test('a field that nobody has thought of is shown by its own name', () => {
  expect(fieldWords('somethingNew')).toBe('somethingNew');
  expect(fieldWords('toString')).toBe('toString');
});
