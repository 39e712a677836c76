import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secureRandomBytes } from '../../ports/random-bytes.ts';
import { openDatabase, openUnmigrated } from '../open-database.ts';

const canary = (count: number) => `canary-token-number-${count}-0123456789`;
const tokens = 400;

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-sealing-'));
  file = path.join(folder, 'trackside.db');
});
afterEach(() => rm(folder, { recursive: true }));

const open = () =>
  openDatabase({ database: { dialect: 'sqlite', file }, keyFolder: folder }, secureRandomBytes);

/** All bytes of the database's files, its log included. */
const bytes = () =>
  [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'latin1'))
    .join('');

/** A database of the version before, in which tokens were kept as they are, rotated many times. */
async function openOldVersion(): Promise<void> {
  const { database } = await open();
  await database.migrator.down({ to: '0003-totals-by-affiliate' });
  const em = database.em();
  for (let count = 0; count < tokens; count += 1) {
    await em.execute(
      `insert into secure_token (offer_id, token, token_digest, created_at, valid_until)
        values (null, ?, ?, 0, ?)`,
      [canary(count), hash('sha256', canary(count), 'hex'), count === 0 ? null : count],
    );
  }
  await database.close();
  await rm(path.join(folder, 'secure.key'));
}

test('leaves no token of the version before in any file, its log included', async () => {
  await openOldVersion();
  expect(bytes()).toContain(canary(7));
  const { database, vault } = await open();
  const found = Array.from({ length: tokens }, (_, count) => canary(count)).filter((token) =>
    bytes().includes(token),
  );
  expect(found).toEqual([]);
  const rows = await database
    .em()
    .execute<{ token: string; token_digest: string }[]>('select * from secure_token order by id');
  expect(rows.map(({ token }) => vault.open('secure-token', token))).toEqual(
    Array.from({ length: tokens }, (_, count) => canary(count)),
  );
  expect(rows[5]?.token_digest).toBe(vault.digest(canary(5)));
  await database.close();
  expect(bytes()).not.toContain('canary-token');
});

test('gives the tokens back on the way down', async () => {
  await openOldVersion();
  const { database } = await open();
  await database.migrator.down({ to: '0003-totals-by-affiliate' });
  const rows = await database
    .em()
    .execute('select token, token_digest from secure_token order by id');
  expect(rows).toEqual(
    Array.from({ length: tokens }, (_, count) => ({
      token: canary(count),
      token_digest: hash('sha256', canary(count), 'hex'),
    })),
  );
  await database.close();
});

test('stops without the key, with another one and with a damaged one, and says what to do', async () => {
  const { database } = await open();
  await database.close();
  const key = path.join(folder, 'secure.key');
  const right = readFileSync(key);
  await rm(key);
  await expect(open()).rejects.toThrow(/secure\.key is not in .*put it back from a backup/u);
  expect(existsSync(key)).toBe(false);
  await writeFile(key, new Uint8Array(32));
  await expect(open()).rejects.toThrow(/another database’s: put the one back/u);
  await writeFile(key, 'cut');
  await expect(open()).rejects.toThrow(/damaged or can’t be read: put it back from a backup/u);
  await writeFile(key, right);
  await (await open()).database.close();
});

test('seals nothing where the key is not at hand', async () => {
  await openOldVersion();
  const database = await openUnmigrated({ dialect: 'sqlite', file });
  await expect(database.migrator.up()).rejects.toThrow('key is at hand');
  const [first] = await database.em().execute('select token from secure_token');
  expect(first).toEqual({ token: canary(0) });
  await database.close();
});
