import { parsePostback } from '@trackside/core';
import { expect, test } from 'vitest';
import { postbackParameters } from './postback-parameters.ts';

test.each([
  ['amp;event_id=7&amp;amp;sub1=a', { event_id: '7', sub1: 'a' }],
  ['sale_amount=5¤cy=USD', { sale_amount: '5', currency: 'USD' }],
  ['sale_amount=5%C2%A4cy=USD', { sale_amount: '5', currency: 'USD' }],
  ['sub1=%de%&sub2=%ad%', { sub1: '%de%', sub2: '%ad%' }],
  ['event_name=a+b%20%C3%BC', { event_name: 'a b ü' }],
  ['event_id', { event_id: '' }],
])('shows %s as it was judged', (query, shown) => {
  const { redacted, result } = parsePostback({ query: `transaction_id=t&${query}` });
  expect(result.ok).toBe(true);
  const parameters = postbackParameters(redacted);
  expect(Object.fromEntries(parameters.map(({ name, value }) => [name, value]))).toEqual({
    transaction_id: 't',
    ...shown,
  });
});

test('shows what could not be read as it stands', () => {
  expect(postbackParameters('event_id=%ZZ&&sub1=%FFa=b')).toEqual([
    { name: 'event_id', value: '%ZZ' },
    { name: 'sub1', value: '%FFa=b' },
  ]);
});
