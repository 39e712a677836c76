import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ask, procedures } from '../testing/ask.ts';
import { refusalOf } from '../testing/refusal.ts';
import { startTestServer } from '../testing/index.ts';
import type { TestServer } from '../testing/index.ts';
import { ensureAdminToken } from './ensure-admin-token.ts';

const ends = (server: TestServer) => [
  null,
  'Bearer wrong-token-wrong',
  server.adminToken,
  `Basic ${server.adminToken}`,
];

test('lets nobody in without a right token, by whatever path', async () => {
  await using server = await startTestServer();
  const [first, ...others] = procedures;
  for (const authorization of ends(server)) {
    const path = { path: 'nothing.there', kind: 'query' };
    for (const procedure of [first ?? path, path]) {
      const { status, text } = await ask(server.url, procedure, authorization);
      expect([authorization, status]).toEqual([authorization, 401]);
      expect(JSON.parse(text)).toMatchObject({ error: { data: { reason: 'UNAUTHENTICATED' } } });
    }
  }
  expect(others.length).toBeGreaterThan(30);
});

test('says who the token belongs to', async () => {
  await using server = await startTestServer();
  expect(await server.api.access.whoami.query()).toEqual({
    name: 'admin',
    role: 'admin',
    expiresAt: null,
  });
});

test('stores the token hashed, and the key readable by its owner alone', async () => {
  await using server = await startTestServer();
  const rows = await server.deps.database.em().execute('select * from access_token');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(server.adminToken);
  const key = path.join(server.places.keyFolder, 'access.key');
  expect(statSync(key).mode & 0o777).toBe(0o600);
});

test('takes the token of the settings in place of the one before', async () => {
  await using first = await startTestServer();
  const { places } = first;
  await using second = await startTestServer({ places });
  expect(await second.api.access.whoami.query()).toMatchObject({ name: 'admin' });
  await expect(second.apiWith(first.adminToken).access.whoami.query()).rejects.toThrow('token');
});

test('a token of the settings that was revoked does not come back with the next start', async () => {
  await using first = await startTestServer();
  const { places, adminToken } = first;
  const { tokens } = first.api.access;
  const [admin] = await tokens.list.query();
  const other = await tokens.create.mutate({ name: 'Ann', role: 'admin' });
  await first.apiWith(other.token).access.tokens.revoke.mutate({ id: admin?.id ?? 0 });
  await using second = await startTestServer({ places, adminToken });
  const ensured = await ensureAdminToken(second.deps, adminToken);
  expect(ensured).toEqual({ made: null, isGood: false });
  expect(await refusalOf(second.api.access.whoami.query())).toMatchObject({
    reason: 'TOKEN_REVOKED',
    status: 401,
  });
  await using third = await startTestServer({ places, adminToken: 'another-token-of-mine' });
  expect(await third.api.access.whoami.query()).toMatchObject({ name: 'admin', role: 'admin' });
  expect(await third.apiWith(other.token).access.tokens.list.query()).toHaveLength(2);
});

test('keeps the name that the first token was given', async () => {
  await using first = await startTestServer();
  const { places } = first;
  await first.api.access.tokens.update.mutate({ id: 1, name: 'Olga' });
  await using second = await startTestServer({ places });
  expect(await second.api.access.whoami.query()).toMatchObject({ name: 'Olga' });
  expect(await second.api.access.tokens.list.query({ includeEnded: true })).toHaveLength(1);
});
