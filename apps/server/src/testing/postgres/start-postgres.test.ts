import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { childrenOf, running, signal } from './processes.ts';
import { startPostgres } from './start-postgres.ts';

/** What a connection of one's own answers to each statement. */
async function ask(url: string, ...statements: readonly string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const answers: unknown[] = [];
    for (const statement of statements) answers.push((await client.query(statement)).rows);
    return answers;
  } finally {
    await client.end();
  }
}

async function postmasterOf(folder: string): Promise<number> {
  const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(pid);
}

/** Another program of the tests, which starts a server in a folder and holds it. */
function startElsewhere(folder: string) {
  const module = JSON.stringify(join(import.meta.dirname, 'start-postgres.ts'));
  const words = `import { startPostgres } from ${module};
    const postgres = await startPostgres({ folder: ${JSON.stringify(folder)} });
    process.stdout.write(postgres.folder);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const started = new Promise<string>((resolve) => {
    child.stdout.once('data', (folderOfCluster) => resolve(String(folderOfCluster)));
  });
  return { pid: child.pid ?? 0, started, kill: () => child.kill('SIGKILL') };
}

async function withPlace(act: (place: string) => Promise<void>): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'trackside-place-'));
  // The server's account gets through.
  await chmod(place, 0o711);
  try {
    await act(place);
  } finally {
    await rm(place, { recursive: true });
  }
}

describe('a PostgreSQL of the tests', () => {
  test('holds databases that are apart', async () => {
    await using postgres = await startPostgres();
    const [one, other] = [await postgres.createDatabase(), await postgres.createDatabase()];
    await ask(one.url, 'create table clicks (id int)');
    const question = "select count(*)::int as tables from pg_tables where tablename = 'clicks'";
    expect(await ask(one.url, question)).toEqual([[{ tables: 1 }]]);
    expect(await ask(other.url, question)).toEqual([[{ tables: 0 }]]);
    expect(postgres.url(one.name)).toBe(one.url);

    const copy = await postgres.createDatabase({ template: one.name });
    expect(await ask(copy.url, question)).toEqual([[{ tables: 1 }]]);

    await postgres.dropDatabase(one.name);
    await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist');
  });

  test('speaks UTF-8, in the order of its bytes, and UTC', async () => {
    await using postgres = await startPostgres();
    expect(
      await ask(
        postgres.adminUrl,
        'show server_encoding',
        "select 'é' > 'z' as bytewise",
        'show timezone',
        'show fsync',
        'show max_connections',
      ),
    ).toEqual([
      [{ server_encoding: 'UTF8' }],
      [{ bytewise: true }],
      [{ TimeZone: 'UTC' }],
      [{ fsync: 'off' }],
      [{ max_connections: '200' }],
    ]);
  });

  test('takes settings, and keeps to the disk where it is told to', async () => {
    await using postgres = await startPostgres({
      durable: true,
      settings: { max_connections: '20' },
    });
    expect(await ask(postgres.adminUrl, 'show fsync', 'show max_connections')).toEqual([
      [{ fsync: 'on' }],
      [{ max_connections: '20' }],
    ]);
  });

  test('killed and started again, it holds what was committed and nothing else', async () => {
    await using postgres = await startPostgres();
    const { url } = await postgres.createDatabase();
    await ask(url, 'create table clicks (id int)', 'insert into clicks values (1)');
    const open = new Client({ connectionString: url });
    const cut = new Promise((resolve) => open.on('error', resolve));
    await open.connect();
    await open.query('begin');
    await open.query('insert into clicks values (2)');
    const { rows } = await open.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pids = [await postmasterOf(postgres.folder), ...rows.map(({ pid }) => pid)];
    expect(running(pids)).toHaveLength(2);

    await postgres.kill();
    expect(running(pids)).toEqual([]);
    expect(await cut).toBeInstanceOf(Error);
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');

    await postgres.restart();
    expect(await ask(url, 'select id from clicks')).toEqual([[{ id: 1 }]]);
    // One that runs is shut down first.
    await postgres.restart();
    expect(await ask(url, 'select id from clicks')).toEqual([[{ id: 1 }]]);
  });

  test.each(['running', 'killed'])('stopped while %s, it leaves nothing', async (state) => {
    const postgres = await startPostgres();
    const pid = await postmasterOf(postgres.folder);
    expect(running([pid])).toEqual([pid]);
    if (state === 'killed') await postgres.kill();
    await postgres.stop();
    expect(running([pid])).toEqual([]);
    expect(existsSync(postgres.folder)).toBe(false);
  });

  test('that does not start says why, and leaves nothing', async () => {
    await withPlace(async (place) => {
      const settings = { shared_buffers: 'a lot' };
      const failed = startPostgres({ folder: place, settings });
      await expect(failed).rejects.toThrow(/does not start[^]*"shared_buffers": "a lot"/);
      expect(await readdir(place)).toEqual([]);
    });
  });
});

describe('with the end of whoever started it', () => {
  test('the server ends too, and its folder is gone', async () => {
    await withPlace(async (place) => {
      const { started, kill } = startElsewhere(place);
      const folder = await started;
      const pid = await postmasterOf(folder);
      expect(running([pid])).toEqual([pid]);
      kill();
      await expect.poll(() => readdir(place), { timeout: 20_000 }).toEqual([]);
      expect(running([pid])).toEqual([]);
    });
  });

  test('so it does while initdb is at work', async () => {
    await withPlace(async (place) => {
      const { kill } = startElsewhere(place);
      const version = async () => {
        const [folder = ''] = await readdir(place);
        return existsSync(join(place, folder, 'data', 'PG_VERSION'));
      };
      await expect.poll(version, { timeout: 20_000, interval: 5 }).toBe(true);
      kill();
      await expect.poll(() => readdir(place), { timeout: 20_000 }).toEqual([]);
    });
  });

  test('the watcher is what ends it: without it the server stays', async () => {
    await withPlace(async (place) => {
      const { pid: parent, started, kill } = startElsewhere(place);
      const pid = await postmasterOf(await started);
      const [watcher = 0] = childrenOf(parent).filter((child) => child !== pid);
      signal(watcher, 'SIGKILL');
      kill();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(running([pid])).toEqual([pid]);
      signal(pid, 'SIGQUIT');
      await expect.poll(() => running([pid])).toEqual([]);
    });
  });
});
