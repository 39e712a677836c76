import { expect, test } from 'vitest';
import { breakInserts } from '../testing/break-tables.ts';
import type { Caller } from '../access/access-service.ts';
import { startTestServer } from '../testing/index.ts';
import { createChangeAs } from './change-as.ts';

async function openChanges() {
  const server = await startTestServer({ clock: () => 5000 });
  const changeAs = createChangeAs(server.deps);
  const rows = (sql: string) => server.deps.database.em().execute<Record<string, unknown>[]>(sql);
  const rename = (caller: Caller) =>
    changeAs(caller, async ({ em, note }) => {
      await em.execute(`update access_token set name = 'changed' where id = 1`);
      await note({
        action: 'access.tokens.update',
        entity: 'token',
        entityId: 1,
        before: { name: 'admin' },
        after: { name: 'changed' },
      });
      return { ok: true, value: 'done' };
    });
  return { server, rename, rows, [Symbol.asyncDispose]: () => server.close() };
}

const admin: Caller = { id: 1, name: 'admin', role: 'admin', expiresAt: null };

test('writes a change down in the transaction that makes it', async () => {
  await using open = await openChanges();
  expect(await open.rename(admin)).toEqual({ ok: true, value: 'done' });
  expect(await open.rows('select name from access_token')).toEqual([{ name: 'changed' }]);
  expect(
    await open.rows(
      'select at, actor_id, actor_name, action from audit_entry where actor_id is not null',
    ),
  ).toEqual([{ at: 5000, actor_id: 1, actor_name: 'admin', action: 'access.tokens.update' }]);
});

test('changes nothing where the change can’t be written down', async () => {
  await using open = await openChanges();
  await breakInserts(open.rows, { table: 'audit_entry' });
  await expect(open.rename(admin)).rejects.toThrow('broken');
  expect(await open.rows('select name from access_token')).toEqual([{ name: 'admin' }]);
});

test.each([
  ['was revoked', 'revoked_at = 4000'],
  ['has expired', 'expires_at = 5000'],
  ['has another role now', `role = 'manager'`],
])('changes nothing for a caller whose token %s since it was let in', async (_case, change) => {
  await using open = await openChanges();
  await open.rows(`update access_token set ${change}`);
  expect(await open.rename(admin)).toEqual({ ok: false, error: 'TOKEN_REVOKED' });
  expect(await open.rows('select name from access_token')).toEqual([{ name: 'admin' }]);
  expect(await open.rows('select 1 from audit_entry where actor_id is not null')).toEqual([]);
});
