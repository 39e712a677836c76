import { expect, test } from 'vitest';
import { loginLimits } from '../limits/failed-attempt-limiter.ts';
import { startTestServer } from '../testing/index.ts';

test('slows down who guesses tokens, and nobody whose token is right', async () => {
  const time = { now: Date.UTC(2030, 0, 1) };
  await using server = await startTestServer({ clock: () => time.now });
  const { tokens } = server.api.access;
  const revoked = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  await tokens.revoke.mutate({ id: revoked.id });
  const login = async (token: string | null) => {
    const response = await fetch(`${server.url}/trpc/access.whoami`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    });
    const reason = /"reason":"([A-Z_]+)"/u.exec(await response.text())?.[1] ?? null;
    return { status: response.status, reason, retryAfter: response.headers.get('retry-after') };
  };
  const wrong = { status: 401, reason: 'UNAUTHENTICATED', retryAfter: null };
  const limited = { status: 429, reason: 'RATE_LIMITED', retryAfter: '60' };
  // Neither of these can be a guess, so neither counts.
  for (let i = 0; i <= loginLimits.failures; i += 1) {
    expect(await login(null)).toEqual(wrong);
    expect(await login(revoked.token)).toMatchObject({ reason: 'TOKEN_REVOKED' });
  }
  for (let i = 0; i < loginLimits.failures; i += 1)
    expect(await login(`guess-number-${i}`)).toEqual(wrong);
  expect(await login('guess')).toEqual(limited);
  expect(await login(server.adminToken)).toMatchObject({ status: 200 });
  expect(await login('guess')).toEqual(limited);
  time.now += 60_000;
  expect(await login('guess')).toEqual(wrong);
});
