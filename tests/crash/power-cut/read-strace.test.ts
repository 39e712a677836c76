import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { readStrace } from './read-strace.ts';

const database = '/srv/trackside.db';

const hex = (text: string) =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

const fd = (number: number, path: string) => `${number}<${hex(path)}>`;

async function read(...lines: string[]) {
  await using folder = await temporaryFolder();
  const trace = join(folder.path, 'trace');
  await writeFile(trace, `${lines.join('\n')}\n`);
  return readStrace(trace, database);
}

const write = (length: number) => `pwrite64(${fd(7, database)}, "${hex('abc')}", ${length}, 4096`;

test('reads what was done to the database’s files, in its order', async () => {
  const wal = `${database}-wal`;
  const events = await read(
    `11 openat(AT_FDCWD<${hex('/srv')}>, "${hex(wal)}", O_RDWR|O_CREAT, 0600) = ${fd(8, wal)}`,
    `11 ${write(3)}) = 3`,
    `11 fdatasync(${fd(7, database)}) = 0`,
    `11 ftruncate(${fd(8, wal)}, 32) = 0`,
    `11 fsync(${fd(9, '/srv')}) = 0`,
    `11 unlink("${hex(wal)}") = 0`,
    '11 +++ exited with 0 +++',
  );
  expect(events).toEqual([
    { kind: 'create', file: '-wal' },
    { kind: 'write', file: '', offset: 4096, bytes: Buffer.from('abc') },
    { kind: 'sync', file: '', begunAt: 2 },
    { kind: 'truncate', file: '-wal', size: 32 },
    { kind: 'sync-folder', begunAt: 4 },
    { kind: 'unlink', file: '-wal' },
  ]);
});

test('lets a sync cover only what had begun before it, while threads interleave', async () => {
  const events = await read(
    `11 fsync(${fd(7, database)} <unfinished ...>`,
    `12 ${write(3)} <unfinished ...>`,
    '11 <... fsync resumed>) = 0',
    '12 <... pwrite64 resumed>) = 3',
  );
  expect(events).toMatchObject([{ kind: 'write' }, { kind: 'sync', begunAt: 0 }]);
});

test('leaves out syncs that failed and files that are no concern of the database', async () => {
  const events = await read(
    `11 fsync(${fd(7, database)}) = -1 EIO (Input/output error)`,
    `11 write(${fd(1, 'pipe:[5]')}, "${hex('a line')}", 6) = 6`,
    `11 pwrite64(${fd(9, `${database}-shm`)}, "${hex('x')}", 1, 0) = 1`,
  );
  expect(events).toEqual([]);
});

test('finds the answers that leave, in one part or in several', async () => {
  const head = 'HTTP/1.1 200 OK\r\nPostback-Code: EVENT_RECORDED\r\n\r\n';
  const body = '{"postback_id":"p-1"}';
  const socket = fd(20, 'socket:[77]');
  const answer = { kind: 'answer', postbackId: 'p-1', code: 'EVENT_RECORDED' };
  const events = await read(
    `11 write(${socket}, "${hex(head + body)}", 99) = 99`,
    `11 writev(${socket}, [{iov_base="${hex(head)}", iov_len=50}, {iov_base="${hex(body)}", iov_len=21}], 2) = 71`,
  );
  expect(events).toEqual([answer, answer]);
});

test.each([
  ['a call that it has no model of', `11 fallocate(${fd(7, database)}, 0, 0, 9) = 0`],
  ['a mapped database', `11 mmap(NULL, 9, PROT_READ, MAP_SHARED, ${fd(7, database)}, 0) = 0x7f`],
  ['a write that was cut short', `11 ${write(3)}) = 2`],
])('fails at %s', async (_case, line) => {
  await expect(read(line)).rejects.toThrow(/does not know|cut short/);
});
