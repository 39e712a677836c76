import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LockWaitTimeoutException } from '@mikro-orm/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../ports/clock.ts';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { withDatabase } from './with-database.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-with-database-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Fails the first time, and tells how often it was tried. */
async function tried(error: Error): Promise<number> {
  let tries = 0;
  const world = {
    env: { TRACKSIDE_DATABASE_URL: `sqlite:${path.join(folder, 'a.db')}` },
    clock: systemClock,
    random: secureRandomBytes,
    out: () => undefined,
    note: () => undefined,
    input: async () => null,
    exitWith: () => undefined,
  };
  return withDatabase(world, async ({ database }) => {
    tries += 1;
    await database.em().execute('select 1');
    if (tries === 1) throw error;
    return tries;
  });
}

test('tries again where a running server held the lock', async () => {
  expect(await tried(new LockWaitTimeoutException(new Error('database is locked')))).toBe(2);
});

test('control: tries nothing again for another failure', async () => {
  await expect(tried(new Error('something else'))).rejects.toThrow('something else');
});
