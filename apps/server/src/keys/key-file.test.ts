import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { loadKey } from './key-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

const place = () => ({ folder, name: 'access.key', otherwise: 'or delete it' }) as const;

test('makes a key once, and reads it from then on', () => {
  const made = loadKey(place(), secureRandomBytes);
  expect(made).toMatchObject({ isNew: true });
  expect(made.key).toHaveLength(32);
  const read = loadKey(place(), secureRandomBytes);
  expect(read.isNew).toBe(false);
  expect(Buffer.from(read.key)).toEqual(Buffer.from(made.key));
});

/** Writes a key into the file that is made already, after a moment. */
const slowWriter = `
  const { workerData } = require('node:worker_threads');
  const { writeFileSync } = require('node:fs');
  setTimeout(() => writeFileSync(workerData, Buffer.alloc(32, 7)), 200);
`;

test('waits for a key that another server has begun to write', async () => {
  const file = path.join(folder, 'access.key');
  await writeFile(file, '');
  const writer = new Worker(slowWriter, { eval: true, workerData: file });
  await sleep(50);
  const { key, isNew } = loadKey(place(), secureRandomBytes);
  await writer.terminate();
  expect(isNew).toBe(false);
  expect(Buffer.from(key)).toEqual(Buffer.alloc(32, 7));
});

test.each([
  ['cut', 'cut'],
  ['empty for good', ''],
])('refuses a key that is %s', async (_case, text) => {
  await writeFile(path.join(folder, 'access.key'), text);
  expect(() => loadKey(place(), secureRandomBytes)).toThrow('is damaged');
});
