import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/index.ts';
import { appRouter } from '../trpc/app-router.ts';

const procedures = Object.entries(appRouter._def.procedures).map(
  ([name, procedure]) => [name, typeOf(procedure)] as const,
);

/** tRPC keeps all procedures in one flat record; its type shows the routers instead. */
function typeOf(procedure: object): string {
  const definition = '_def' in procedure ? procedure._def : null;
  const known = typeof definition === 'object' && definition !== null && 'type' in definition;
  return known ? String(definition.type) : 'none';
}

const ask = async (url: string, [name, type]: readonly [string, string], token: string | null) => {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: token }),
  };
  const response = await fetch(`${url}/trpc/${name}`, {
    headers,
    ...(type === 'mutation' ? { method: 'POST', body: '{}' } : {}),
  });
  const { status } = response;
  const text = type === 'subscription' && status === 200 ? '' : await response.text();
  await response.body?.cancel().catch(() => undefined);
  return { status, text };
};

test('answers 401 to every procedure without a right token, and not with one', async () => {
  await using server = await startTestServer();
  expect(procedures.length).toBeGreaterThan(20);
  expect(new Set(procedures.map(([, type]) => type))).toEqual(
    new Set(['query', 'mutation', 'subscription']),
  );
  for (const procedure of procedures) {
    for (const token of [
      null,
      'Bearer wrong-token-wrong',
      server.adminToken,
      `Basic ${server.adminToken}`,
    ]) {
      const { status, text } = await ask(server.url, procedure, token);
      expect([procedure[0], token, status]).toEqual([procedure[0], token, 401]);
      expect(JSON.parse(text)).toMatchObject({ error: { data: { reason: 'UNAUTHENTICATED' } } });
    }
    const { status } = await ask(server.url, procedure, `Bearer ${server.adminToken}`);
    expect([procedure[0], [200, 400].includes(status)]).toEqual([procedure[0], true]);
  }
});

test('says who the token belongs to', async () => {
  await using server = await startTestServer();
  expect(await server.api.access.whoami.query()).toEqual({ name: 'admin', role: 'admin' });
});

test('stores the token hashed, and the key readable by its owner alone', async () => {
  await using server = await startTestServer();
  const rows = await server.deps.database.em().execute('select * from access_token');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(server.adminToken);
  const key = path.join(path.dirname(server.databasePath), 'access.key');
  expect(statSync(key).mode & 0o777).toBe(0o600);
});

test('takes the token of the settings in place of the one before', async () => {
  await using first = await startTestServer();
  const { databasePath } = first;
  await using second = await startTestServer({ databasePath });
  expect(await second.api.access.whoami.query()).toMatchObject({ name: 'admin' });
  await expect(second.apiWith(first.adminToken).access.whoami.query()).rejects.toThrow('token');
});
