import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileCache, serverCommand, sourcesCommand } from './testing/command/server-command.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trackside-main-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the server in the folder, and ends it once it listens and `meanwhile` is done. */
function run(
  settings: Readonly<Record<string, string>>,
  meanwhile: (url: string) => Promise<void> = async () => {},
  [program, ...args] = serverCommand,
): Promise<Run> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...compileCache, TRACKSIDE_PORT: '0', ...settings },
  });
  const seen = { out: '', err: '' };
  let listening = false;
  child.stderr.on('data', (chunk) => (seen.err += String(chunk)));
  child.stdout.on('data', (chunk) => {
    seen.out += String(chunk);
    if (listening || !seen.out.includes('To connect the extension')) return;
    listening = true;
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(seen.out)?.[0] ?? '';
    meanwhile(url).then(
      () => child.kill('SIGTERM'),
      () => child.kill('SIGKILL'),
    );
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ ...seen, code }));
  });
}

test('ends gracefully though a connection stays open that never sends a request', async () => {
  const connections: Socket[] = [];
  const { code, err } = await run({}, async (url) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    connections.push(socket);
    await once(socket, 'connect');
  });
  for (const socket of connections) socket.destroy();
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test.each([
  ['bundled', serverCommand],
  ['from its sources', sourcesCommand],
])(
  'starts %s in an empty folder, shows the admin token once, and ends when it is told to',
  async (_, command) => {
    const first = await run({}, undefined, command);
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/Trackside is listening on http:\/\/127\.0\.0\.1:\d+\n/u);
    expect(first.out).toMatch(/Admin token \(shown only this once, keep it safe\): [\w-]{32}\n/u);
    expect(first.out).toContain(path.join('extension', '.output', 'chrome-mv3'));
    const second = await run({}, undefined, command);
    expect(second.code).toBe(0);
    expect(second.out).not.toContain('Admin token');
  },
);

test('shows no token that was given', async () => {
  const token = 'given-token-given-token';
  const { out, code } = await run({ TRACKSIDE_ADMIN_TOKEN: token, TRACKSIDE_GLOBAL_SECURE: token });
  expect(code).toBe(0);
  expect(out).not.toContain(token);
  expect(out).not.toContain('guessed');
});

test('warns of a token that could be guessed, without showing it', async () => {
  const { out, code } = await run({ TRACKSIDE_ADMIN_TOKEN: 'abc-xyz' });
  expect(code).toBe(0);
  expect(out).toContain('TRACKSIDE_ADMIN_TOKEN is short enough to be guessed');
  expect(out).not.toContain('abc-xyz');
});

test('says in one line each what it can’t use', async () => {
  const { err, code, out } = await run({
    TRACKSIDE_PORT: 'x',
    TRACKSIDE_DATABASE_URL: 'postgres://a',
  });
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toBe(
    'These settings can’t be used:\n'.replace('’', "'") +
      '  TRACKSIDE_PORT must be a port, 0 to 65535.\n' +
      '  TRACKSIDE_DATABASE_URL must be sqlite:<file> or postgres://<user>:<password>@<host>/<database>, for example sqlite:./data/trackside.db.\n',
  );
});

test('says that a file is no database', async () => {
  await writeFile(path.join(folder, 'notes.txt'), 'These are notes and no database. '.repeat(40));
  const { err, code } = await run({ TRACKSIDE_DATABASE_URL: 'sqlite:notes.txt' });
  expect(code).toBe(1);
  expect(err).toMatch(/^The database .*notes\.txt can't be opened: [^\n]*\n$/u);
});

test('says that the folder can’t be made', async () => {
  await writeFile(path.join(folder, 'file'), '');
  const { err, code } = await run({ TRACKSIDE_DATABASE_URL: 'sqlite:file/trackside.db' });
  expect(code).toBe(1);
  expect(err).toMatch(/^The folder .*file for the database can't be created: [^\n]*\n$/u);
});

test('shows the admin token once it listens, though the port was in use at first', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const refused = await run({ TRACKSIDE_PORT: port });
  other.close();
  expect(refused.out).not.toContain('Admin token');
  expect((await run({ TRACKSIDE_PORT: port })).out).toContain('Admin token');
  expect((await run({ TRACKSIDE_PORT: port })).out).not.toContain('Admin token');
});

test('prints a new admin token when the key was lost, and stops at a damaged one', async () => {
  await run({});
  const key = path.join(folder, 'data', 'access.key');
  await writeFile(key, 'cut');
  expect(await run({})).toMatchObject({ code: 1, err: expect.stringContaining('is damaged') });
  await rm(key);
  expect((await run({})).out).toContain('Admin token');
});

test('says that the port is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { err, code } = await run({ TRACKSIDE_PORT: port });
  other.close();
  expect(code).toBe(1);
  expect(err).toBe(
    `Port ${port} on 127.0.0.1 is in use: stop the other program, or choose another port in TRACKSIDE_PORT.\n`,
  );
});
