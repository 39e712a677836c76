import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { sqliteTest } from '../../../testing/dialect-tests.ts';
import { openNative } from '../native/open-native.ts';
import { startCheckpoints } from './start-checkpoints.ts';

/** Writes so many KiB in commits of their own, and tells how large the database itself is by and by. */
async function writeInto(kib: number) {
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-checkpoints-'));
  const file = path.join(folder, 'trackside.db');
  const database = openNative(file, 1024);
  database.prepare('create table t (x blob)').run();
  database.pragma('wal_checkpoint(truncate)');
  const failures: unknown[] = [];
  const checkpoints = startCheckpoints({ file }, (error) => failures.push(error));
  const insert = database.prepare('insert into t values (randomblob(1024))');
  for (let written = 0; written < kib; written += 1) insert.run();
  return {
    copiedKib: () => statSync(file).size / 1024,
    async [Symbol.asyncDispose]() {
      await checkpoints.stop();
      database.close();
      await rm(folder, { recursive: true });
      expect(failures).toEqual([]);
    },
  };
}

sqliteTest('copies a log that has grown into the database, while it is open', async () => {
  await using written = await writeInto(200);
  await expect.poll(written.copiedKib).toBeGreaterThan(150);
});

sqliteTest('leaves a short log where it is', async () => {
  await using written = await writeInto(5);
  await sleep(1200);
  expect(written.copiedKib()).toBeLessThan(20);
});
