import { expect, test } from 'vitest';
import { forgetChanges } from '../../testing/break-tables.ts';
import { openDatabase } from '../../db/open-database.ts';
import type { Sql } from '../../db/transaction/sql.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { openIngest } from '../testing/open-ingest.ts';
import { createSettingsCache } from './settings-cache.ts';

async function openCache() {
  const ingest = await openIngest();
  const { id, secure } = await ingest.offer();
  const eventId = await ingest.event(id, 'buy');
  const transact = ingest.database.transact;
  const currentSettings = createSettingsCache(ingest.vault);
  const statements: string[] = [];
  const noting = (sql: Sql): Sql => ({
    ...sql,
    one: (text, ...values) => (statements.push(text), sql.one(text, ...values)),
    all: (text, ...values) => (statements.push(text), sql.all(text, ...values)),
  });
  const look = () =>
    transact(async (sql) => {
      const settings = await currentSettings(noting(sql));
      const offer = await settings.offer(id);
      return {
        token: (await settings.token(secure))?.validUntil,
        revenue: offer?.facts.revenue,
        event: offer?.eventsById.get(eventId)?.name,
      };
    });
  return { ...ingest, id, eventId, look, statements, transact, currentSettings };
}

const first = { token: null, revenue: { type: 'CPA', value: '2.50' }, event: 'buy' };

test('asks the database for nothing but the version while nothing has changed', async () => {
  await using cache = await openCache();
  expect(await cache.look()).toEqual(first);
  expect(cache.statements.length).toBeGreaterThan(3);
  cache.statements.length = 0;
  expect(await cache.look()).toEqual(first);
  expect(cache.statements).toEqual(['select value from settings_version']);
});

const changes = [
  [
    'an offer',
    `update offer set revenue_value = '7'`,
    { ...first, revenue: { type: 'CPA', value: '7' } },
  ],
  ['an event', `update event_definition set name = 'Buy'`, { ...first, event: 'Buy' }],
  [
    'an archived event',
    'update event_definition set archived_at = 1',
    { ...first, event: undefined },
  ],
  ['a token', 'update secure_token set valid_until = 5', { ...first, token: 5 }],
  ['a token that is gone', 'delete from secure_token', { ...first, token: undefined }],
] as const;

test.each(changes)('sees %s change at once', async (_case, change, after) => {
  await using cache = await openCache();
  await cache.look();
  await cache.rows(change);
  expect(await cache.look()).toEqual(after);
});

test('sees what another process changes', async () => {
  await using cache = await openCache();
  await cache.look();
  const { database: other } = await openDatabase(cache.places, secureRandomBytes);
  await other.em().execute(`update offer set revenue_value = '8'`);
  await other.close();
  expect(await cache.look()).toMatchObject({ revenue: { value: '8' } });
});

test('control: without its version a change would not be seen', async () => {
  await using cache = await openCache();
  await cache.look();
  await forgetChanges(cache.rows, 'offer');
  await cache.rows(`update offer set revenue_value = '9'`);
  expect(await cache.look()).toEqual(first);
});

test('remembers nothing of tokens that do not exist', async () => {
  await using cache = await openCache();
  await cache.look();
  cache.statements.length = 0;
  const guess = () =>
    cache.transact(async (sql) => {
      const settings = await cache.currentSettings({
        ...sql,
        one: (text, ...values) => (cache.statements.push(text), sql.one(text, ...values)),
      });
      return settings.token('guess');
    });
  expect(await guess()).toBeNull();
  expect(await guess()).toBeNull();
  expect(cache.statements.filter((text) => text.includes('secure_token'))).toHaveLength(2);
});
