import { createServer } from 'node:http';

import { expect, test, vi } from 'vitest';

import { toApiFailure } from './api-failure.ts';
import { createClient } from './create-api.ts';

test('a server that takes a request and never answers counts as unreachable', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  const timeout = AbortSignal.timeout.bind(AbortSignal);
  const patience = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(50));

  const client = createClient({ url: `http://127.0.0.1:${address.port}`, token: 'token' });
  const error = await client.access.whoami.query().catch((why: unknown) => why);
  expect(toApiFailure(error)).toEqual({ kind: 'unreachable' });
  expect(patience).toHaveBeenCalledWith(15_000);

  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
