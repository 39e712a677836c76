import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { setReadOnly } from '../../testing/read-only.ts';
import { startTestServer } from '../../testing/index.ts';
import type { TestServer } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusal.ts';
import { offerSeed } from '../../testing/seed.ts';

const start = Date.UTC(2030, 0, 1);
const at = (ms: number) => new Date(start + ms).toISOString();

async function openAccess() {
  const time = { now: start };
  const server = await startTestServer({ clock: () => time.now });
  return {
    server,
    time,
    tokens: server.api.access.tokens,
    [Symbol.asyncDispose]: () => server.close(),
  };
}

const rows = (server: TestServer, sql: string) =>
  server.deps.database.em().execute<Record<string, unknown>[]>(sql);

test('makes a token that is shown once, and lists it without', async () => {
  await using open = await openAccess();
  const { server, tokens } = open;
  const made = await tokens.create.mutate({ name: 'Ann', role: 'manager', expiresAt: at(5000) });
  expect(made.token).toMatch(/^[\w-]{32}$/u);
  const listed = await tokens.list.query();
  expect(listed).toEqual([
    expect.objectContaining({ name: 'admin', role: 'admin', initial: true, lastUsedAt: at(0) }),
    {
      id: 2,
      name: 'Ann',
      role: 'manager',
      createdAt: at(0),
      expiresAt: at(5000),
      lastUsedAt: null,
      revokedAt: null,
      state: 'good',
      initial: false,
    },
  ]);
  const stored = JSON.stringify([
    await rows(server, 'select * from access_token'),
    await rows(server, 'select * from audit_entry'),
  ]);
  expect(stored).not.toContain(made.token);
  expect(await server.apiWith(made.token).access.whoami.query()).toEqual({
    name: 'Ann',
    role: 'manager',
    expiresAt: at(5000),
  });
});

test('renames, gives another role and another end', async () => {
  await using open = await openAccess();
  const { server, tokens, time } = open;
  const { id, token } = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  const ann = server.apiWith(token);
  expect(await refusalOf(ann.offers.create.mutate(offerSeed))).toMatchObject({ status: 403 });
  const changed = await tokens.update.mutate({ id, name: 'Anna', role: 'manager' });
  expect(changed).toMatchObject({ id, name: 'Anna', role: 'manager', expiresAt: null });
  expect(await ann.offers.create.mutate(offerSeed)).toMatchObject({ id: 1 });
  await tokens.update.mutate({ id, expiresAt: at(1000) });
  time.now += 1000;
  expect(await refusalOf(ann.offers.list.query())).toMatchObject({ reason: 'TOKEN_EXPIRED' });
  expect(await tokens.list.query()).toHaveLength(1);
  expect(await tokens.list.query({ includeEnded: true })).toMatchObject([
    { name: 'admin', state: 'good' },
    { name: 'Anna', state: 'expired' },
  ]);
  await tokens.update.mutate({ id, expiresAt: null });
  expect(await ann.offers.list.query()).toHaveLength(1);
});

test.each([
  [{ name: ' ' }, ['name']],
  [{ name: 'a\nb' }, ['name']],
  [{ name: 'x'.repeat(101) }, ['name']],
  [{ name: 'promotion' }, ['name']],
  [{ expiresAt: '2029-12-31T23:59:59Z' }, ['expiresAt']],
  [{ expiresAt: 'tomorrow' }, ['expiresAt']],
])('refuses a token with %j', async (fields, paths) => {
  await using open = await openAccess();
  const given = { name: 'Ann', role: 'viewer', ...fields } as const;
  expect(await refusalOf(open.tokens.create.mutate(given))).toMatchObject({
    reason: 'INPUT_INVALID',
    paths,
  });
  expect(await refusalOf(open.tokens.update.mutate({ id: 1, ...fields }))).toMatchObject({ paths });
});

test('gives a name to one token that is not revoked', async () => {
  await using open = await openAccess();
  const { tokens } = open;
  const { id } = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  const again = () => tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  expect(await refusalOf(again())).toMatchObject({ reason: 'TOKEN_NAME_TAKEN', status: 409 });
  const other = await tokens.create.mutate({ name: 'Ben', role: 'viewer' });
  const renamed = tokens.update.mutate({ id: other.id, name: 'Ann' });
  expect(await refusalOf(renamed)).toMatchObject({ reason: 'TOKEN_NAME_TAKEN' });
  await tokens.revoke.mutate({ id });
  expect(await again()).toMatchObject({ name: 'Ann' });
  expect(await refusalOf(tokens.revoke.mutate({ id }))).toMatchObject({
    reason: 'TOKEN_NOT_FOUND',
    status: 404,
  });
});

test('keeps the last admin whose token has no end', async () => {
  await using open = await openAccess();
  const { server, tokens } = open;
  const last = { reason: 'LAST_ADMIN', status: 409 };
  await tokens.create.mutate({ name: 'passing', role: 'admin', expiresAt: at(9000) });
  const [admin] = (await tokens.list.query()).filter(({ initial }) => initial);
  const id = admin?.id ?? 0;
  for (const call of [
    () => tokens.revoke.mutate({ id }),
    () => tokens.update.mutate({ id, role: 'manager' }),
    () => tokens.update.mutate({ id, expiresAt: at(9000) }),
  ]) {
    expect(await refusalOf(call())).toMatchObject(last);
  }
  expect(
    await rows(server, 'select role, expires_at, revoked_at from access_token where id = 1'),
  ).toEqual([{ role: 'admin', expires_at: null, revoked_at: null }]);
  const ann = await tokens.create.mutate({ name: 'Ann', role: 'admin' });
  const annsTokens = server.apiWith(ann.token).access.tokens;
  expect(await annsTokens.revoke.mutate({ id })).toMatchObject({ state: 'revoked' });
  expect(await refusalOf(annsTokens.revoke.mutate({ id: ann.id }))).toMatchObject(last);
});

test('of two admins who revoke each other at once one stays', async () => {
  await using open = await openAccess();
  const { server, tokens } = open;
  const ann = await tokens.create.mutate({ name: 'Ann', role: 'admin' });
  const settled = await Promise.allSettled([
    tokens.revoke.mutate({ id: ann.id }),
    server.apiWith(ann.token).access.tokens.revoke.mutate({ id: 1 }),
  ]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await rows(server, 'select id from access_token where revoked_at is null')).toHaveLength(
    1,
  );
});

test('notes when a token was last used, once a minute', async () => {
  await using open = await openAccess();
  const { server, tokens, time } = open;
  const { token } = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  const lastUse = async () =>
    (await rows(server, `select last_used_at as at from access_token where name = 'Ann'`))[0]?.[
      'at'
    ];
  const use = () => server.apiWith(token).access.whoami.query();
  await use();
  await vi.waitFor(async () => expect(await lastUse()).toBe(start));
  time.now += 59_999;
  await use();
  await sleep(50);
  expect(await lastUse()).toBe(start);
  time.now += 1;
  await use();
  await vi.waitFor(async () => expect(await lastUse()).toBe(start + 60_000));
});

test('answers though the last use can’t be written down', async () => {
  await using open = await openAccess();
  const { server, tokens, time } = open;
  const { token } = await tokens.create.mutate({ name: 'Ann', role: 'viewer' });
  const { places, deps } = server;
  await setReadOnly(deps.database.em(), places.database, true);
  time.now += 60_000;
  expect(await server.apiWith(token).access.whoami.query()).toMatchObject({ name: 'Ann' });
  await setReadOnly(deps.database.em(), places.database, false);
  time.now += 60_000;
  await server.apiWith(token).access.whoami.query();
  await vi.waitFor(async () => {
    const [ann] = (await tokens.list.query()).filter(({ name }) => name === 'Ann');
    expect(ann?.lastUsedAt).toBe(at(120_000));
  });
});
