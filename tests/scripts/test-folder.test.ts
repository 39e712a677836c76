import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../scripts/test-folder.mjs';
import { temporaryFolder } from '../crash/server/temporary-folder.ts';

const plenty = 2 ** 40;

test('lies in memory where there is room, lets others through, and goes', async () => {
  await using memory = await temporaryFolder();
  const { path, remove } = await makeTestFolder({ memory: memory.path, free: plenty });
  expect(dirname(path)).toBe(memory.path);
  expect((await stat(path)).mode & 0o7777).toBe(0o1777);
  await remove();
  expect(existsSync(path)).toBe(false);
});

test.each([
  ['the machine has little memory', { free: 2 ** 30 }],
  ['there is no such place', { memory: '/no/such/place', free: plenty }],
])('lies beside all temporary files where %s', async (_, options) => {
  const { path, remove } = await makeTestFolder(options);
  await remove();
  expect(dirname(path)).toBe(tmpdir());
});

test('takes away what killed runs have left, and nothing of those that run', async () => {
  await using memory = await temporaryFolder();
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = join(memory.path, `trackside-tests-${pid}-abc`);
  const inUse = join(memory.path, `trackside-tests-${process.pid}-abc`);
  const another = join(memory.path, 'of-somebody-else');
  for (const folder of [left, inUse, another]) await mkdir(folder);
  const { path } = await makeTestFolder({ memory: memory.path, free: plenty });
  expect([left, inUse, another].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  expect(basename(path)).toContain(`trackside-tests-${process.pid}-`);
});
