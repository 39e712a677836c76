import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';

import { whenSettled } from './when-settled.ts';

test('waits for every query under the key, failed ones as well, and for no other', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const endless = new Promise<string>(() => undefined);
  const read = (queryKey: string[], queryFn: () => Promise<string>): void => {
    queryClient.fetchQuery({ queryKey, queryFn }).catch(() => undefined);
  };
  const order: string[] = [];
  await whenSettled(queryClient, ['list']);
  read(['list', 'a'], () => first.promise);
  read(['list', 'b'], () => second.promise);
  read(['other'], () => endless);

  const settled = whenSettled(queryClient, ['list']).then(() => order.push('settled'));
  first.resolve('rows');
  await first.promise;
  order.push('first');
  await new Promise((later) => setTimeout(later, 20));
  order.push('second');
  second.reject(new Error('refused'));
  await settled;
  expect(order).toEqual(['first', 'second', 'settled']);
  expect(queryClient.getQueryData(['list', 'a'])).toBe('rows');
});
