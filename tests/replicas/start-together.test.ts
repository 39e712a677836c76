import { apiClient } from '@trackside/server/testing/api-client';
import { expect, test } from 'vitest';
import { openReplicas } from './open-replicas.ts';

const tables = `select count(*) as tables, count(distinct tablename) as names from pg_tables
  where schemaname = 'public'`;

test('three servers that start at the same moment on an empty database make one of everything', async () => {
  // Without tokens of the settings each server would make its own.
  const env = { TRACKSIDE_ADMIN_TOKEN: '', TRACKSIDE_GLOBAL_SECURE: '' };
  await using replicas = await openReplicas({ env });
  expect(replicas.servers).toHaveLength(3);
  for (const { url } of replicas.servers) {
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  }
  const shown = replicas.servers.flatMap(
    ({ firstWords }) => /Admin token .*: ([\w-]{32})\n/u.exec(firstWords)?.[1] ?? [],
  );
  expect(shown).toHaveLength(1);
  for (const { url } of replicas.servers) {
    const tokens = await apiClient(url, shown[0] ?? null).access.tokens.list.query();
    expect(tokens).toHaveLength(1);
  }
  const count = async (table: string, where = 'true') =>
    (await replicas.ask<{ n: number }>(`select count(*) as n from ${table} where ${where}`))[0]?.n;
  expect(await count('access_token')).toBe(1);
  expect(await count('secure_token', 'offer_id is null')).toBe(1);
  expect(await count('secure_key')).toBe(1);
  expect(await count('settings_version')).toBe(1);
  expect(await count('mikro_orm_migrations', `name = '0001-initial'`)).toBe(1);
  const [made] = await replicas.ask<{ tables: number; names: number }>(tables);
  expect(made?.tables).toBe(made?.names);
});
