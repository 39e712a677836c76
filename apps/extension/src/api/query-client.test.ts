import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';

import { createQueryClient } from './query-client.ts';

const refused = (reason: string) =>
  TRPCClientError.from({
    error: { code: -32_000, message: 'No.', data: { code: 'SOME', reason, issues: [] } },
  });

test.each([
  ['nothing answered', TRPCClientError.from(new TypeError('Failed to fetch')), 2],
  ['the server lost its database', refused('DATABASE_UNAVAILABLE'), 2],
  ['there is no such offer', refused('OFFER_NOT_FOUND'), 1],
])('asks again where that may help: %s', async (_, failure, asked) => {
  let calls = 0;
  const queryFn = async () => {
    calls += 1;
    throw failure;
  };
  await expect(createQueryClient().fetchQuery({ queryKey: ['a'], queryFn })).rejects.toBe(failure);
  expect(calls).toBe(asked);
});
