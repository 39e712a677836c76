import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, parseConfig, shortTokens } from './config.ts';

test('has the defaults of the contract', () => {
  expect(parseConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8787,
    publicUrl: 'http://127.0.0.1:8787',
    database: { dialect: 'sqlite', file: path.resolve('data/trackside.db') },
    reportsDatabaseUrl: undefined,
    adminToken: undefined,
    globalSecure: undefined,
    keepRawDays: undefined,
    privateWebhooks: false,
    trustProxy: [],
    clicksPerMinute: undefined,
    drainSeconds: 0,
    keyFolder: path.resolve('data'),
  });
});

test('takes an empty setting as unset, and is frozen', () => {
  const config = parseConfig({ TRACKSIDE_PORT: '', TRACKSIDE_ADMIN_TOKEN: '' });
  expect(config).toMatchObject({ port: 8787, adminToken: undefined });
  expect(Object.isFrozen(config)).toBe(true);
});

const postgres = 'postgres://me:secret@db.example/trackside';

test.each([
  [
    'TRACKSIDE_DATABASE_URL',
    postgres,
    { database: { dialect: 'postgres', url: postgres }, keyFolder: path.resolve('data') },
  ],
  ['TRACKSIDE_PORT', '65535', { port: 65_535 }],
  ['TRACKSIDE_PORT', '0', { port: 0 }],
  ['TRACKSIDE_PORT', '9000', { port: 9000, publicUrl: 'http://127.0.0.1:9000' }],
  ['TRACKSIDE_HOST', '::1', { host: '::1' }],
  ['TRACKSIDE_PUBLIC_URL', 'https://t.example/in/', { publicUrl: 'https://t.example/in' }],
  [
    'TRACKSIDE_DATABASE_URL',
    'sqlite:/a/b.db',
    { database: { dialect: 'sqlite', file: '/a/b.db' } },
  ],
  ['TRACKSIDE_DATABASE_URL', 'sqlite:/a/b.db', { keyFolder: '/a' }],
  ['TRACKSIDE_KEY_FOLDER', '/keys', { keyFolder: '/keys' }],
  ['TRACKSIDE_KEEP_RAW_DAYS', '30', { keepRawDays: 30 }],
  ['TRACKSIDE_PRIVATE_WEBHOOKS', 'true', { privateWebhooks: true }],
  ['TRACKSIDE_TRUST_PROXY', 'loopback', { trustProxy: ['loopback'] }],
  ['TRACKSIDE_TRUST_PROXY', '10.0.0.0/8, ::1', { trustProxy: ['10.0.0.0/8', '::1'] }],
  ['TRACKSIDE_CLICKS_PER_MINUTE', '600', { clicksPerMinute: 600 }],
  ['TRACKSIDE_DRAIN_SECONDS', '20', { drainSeconds: 20 }],
  ['TRACKSIDE_POSTGRES_PARTITIONS', '8', { postgresPartitions: 8 }],
  ['TRACKSIDE_ADMIN_TOKEN', '0123456789abcdef', { adminToken: '0123456789abcdef' }],
])('reads %s=%s', (key, value, expected) => {
  expect(parseConfig({ [key]: value })).toMatchObject(expected);
});

test.each([
  ['TRACKSIDE_PORT', '65536'],
  ['TRACKSIDE_PORT', '80a'],
  ['TRACKSIDE_PORT', '-1'],
  ['TRACKSIDE_HOST', 'a b'],
  ['TRACKSIDE_PUBLIC_URL', 'ftp://t.example'],
  ['TRACKSIDE_PUBLIC_URL', 'https://t.example/?a=b'],
  ['TRACKSIDE_PUBLIC_URL', 'https://user:pass@t.example'],
  ['TRACKSIDE_PUBLIC_URL', 't.example'],
  ['TRACKSIDE_DATABASE_URL', 'postgres://localhost'],
  ['TRACKSIDE_DATABASE_URL', 'postgres:trackside'],
  ['TRACKSIDE_DATABASE_URL', 'mysql://localhost/trackside'],
  ['TRACKSIDE_DATABASE_URL', 'sqlite:'],
  ['TRACKSIDE_DATABASE_URL', 'sqlite::memory:'],
  ['TRACKSIDE_REPORTS_DATABASE_URL', 'sqlite:./data/reports.db'],
  ['TRACKSIDE_REPORTS_DATABASE_URL', 'postgres://db.example'],
  ['TRACKSIDE_KEEP_RAW_DAYS', '0'],
  ['TRACKSIDE_KEEP_RAW_DAYS', '1.5'],
  ['TRACKSIDE_KEEP_RAW_DAYS', '36501'],
  ['TRACKSIDE_PRIVATE_WEBHOOKS', 'yes'],
  ['TRACKSIDE_TRUST_PROXY', 'true'],
  ['TRACKSIDE_TRUST_PROXY', '10.0.0.0/8,'],
  ['TRACKSIDE_CLICKS_PER_MINUTE', '0'],
  ['TRACKSIDE_CLICKS_PER_MINUTE', '1000001'],
  ['TRACKSIDE_DRAIN_SECONDS', '301'],
  ['TRACKSIDE_DRAIN_SECONDS', '1.5'],
  ['TRACKSIDE_POSTGRES_PARTITIONS', '0'],
  ['TRACKSIDE_POSTGRES_PARTITIONS', '6'],
  ['TRACKSIDE_POSTGRES_PARTITIONS', '512'],
  ['TRACKSIDE_ADMIN_TOKEN', 'a/b'],
  ['TRACKSIDE_GLOBAL_SECURE', 'x'.repeat(256)],
  ['TRACKSIDE_GLOBAL_SECURE', 'with a blank and more'],
])('refuses %s=%s by its name', (key, value) => {
  expect(() => parseConfig({ [key]: value })).toThrow(
    new RegExp(`^These settings.*\\n  ${key} `, 'u'),
  );
});

test('lists every bad setting in one message, and no value', () => {
  const bad = { TRACKSIDE_PORT: 'x', TRACKSIDE_PUBLIC_URL: 'y', TRACKSIDE_ADMIN_TOKEN: 'sec ret' };
  try {
    parseConfig(bad);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const { message } = error instanceof ConfigError ? error : new Error();
    for (const key of Object.keys(bad)) expect(message).toContain(key);
    expect(message).not.toContain('sec ret');
  }
});

const standby = 'postgres://me:secret@standby.example/trackside';

test('takes a standby for reports beside a database of PostgreSQL, and beside no file', () => {
  const given = { TRACKSIDE_REPORTS_DATABASE_URL: standby };
  expect(parseConfig({ ...given, TRACKSIDE_DATABASE_URL: postgres })).toMatchObject({
    reportsDatabaseUrl: standby,
  });
  const refusal = /TRACKSIDE_REPORTS_DATABASE_URL names a standby .* file of SQLite: leave it out/u;
  expect(() => parseConfig(given)).toThrow(refusal);
  expect(() => parseConfig(given)).not.toThrow(/secret/u);
});

test('names the tokens that could be guessed', () => {
  const config = parseConfig({
    TRACKSIDE_ADMIN_TOKEN: 'fifteen-letters',
    TRACKSIDE_GLOBAL_SECURE: 'sixteen--letters',
  });
  expect(shortTokens(config)).toEqual(['TRACKSIDE_ADMIN_TOKEN']);
  expect(shortTokens(parseConfig({}))).toEqual([]);
});
