import { once } from 'node:events';
import { chown, mkdtemp, open, readFile, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, databaseUrl, dropDatabase, type NewDatabase } from './databases.ts';
import { pickPort } from './pick-port.ts';
import type { PostgresPrograms } from './programs/find-postgres.ts';
import { requirePostgres } from './programs/require-postgres.ts';
import { type Place, runAsServer, serverAccount } from './run-as-server.ts';
import { type Postmaster, startPostmaster } from './start-postmaster.ts';
import { watchCluster } from './watch-cluster.ts';

const host = '127.0.0.1';
const superuser = 'postgres';

export interface PostgresOptions {
  /** Whether what is committed is on the disk; without it, it outlives the server alone. */
  readonly durable?: boolean;
  /** The server's settings, by the names of postgresql.conf; they go before ours. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the cluster's own folder is made; the folder for temporary files, if left out. The server's account must get through to it. */
  readonly folder?: string;
  /** It begins as a copy of a running one instead of empty. */
  readonly copyOf?: ClusterToCopy;
}

export interface ClusterToCopy {
  /** Of one whose setting `max_wal_senders` lets two copies be made. */
  readonly adminUrl: string;
  /** The copy is a standby, which follows the other one; else it goes its own way. */
  readonly follows: boolean;
}

export interface TestPostgres extends AsyncDisposable {
  readonly port: number;
  /** The cluster's own folder: the data, the log and the socket. */
  readonly folder: string;
  /** Of the database `postgres`, as the superuser. */
  readonly adminUrl: string;
  url(database: string): string;
  createDatabase(options?: { readonly template?: string }): Promise<NewDatabase>;
  dropDatabase(name: string): Promise<void>;
  /** By SIGKILL, postmaster and backends at once. */
  kill(): Promise<void>;
  /** On the same data and the same port; one that still runs is shut down before. */
  restart(): Promise<void>;
  /** Ends it at once and deletes its folder. */
  stop(): Promise<void>;
}

interface Filling {
  readonly program: string;
  readonly words: readonly string[];
}

/** What makes an empty cluster in a folder, or the copy of a running one. */
function fillingOf(programs: PostgresPrograms, copyOf: ClusterToCopy | undefined): Filling {
  if (copyOf === undefined) {
    const words = ['--no-sync', '--no-instructions', '--locale=C.UTF-8', '--encoding=UTF8'];
    const access = ['--auth=trust', `--username=${superuser}`];
    return { program: programs.initdb, words: [...words, ...access] };
  }
  const words = ['--no-sync', '--checkpoint=fast', `--dbname=${copyOf.adminUrl}`];
  const following = copyOf.follows ? ['--write-recovery-conf'] : [];
  return { program: programs.basebackup, words: [...words, ...following] };
}

async function fill(
  { program, words }: Filling,
  place: Place,
  onPid: (pid: number) => void,
): Promise<void> {
  const child = runAsServer(program, [...words, '-D', join(place.folder, 'data')], place);
  onPid(child.pid ?? 0);
  await once(child, 'exit');
  onPid(0);
  if (child.exitCode !== 0) throw new Error(`${program} failed.`);
}

/** For data that nobody wants after the tests: nothing of it is brought to the disk or looked after. */
const thrownAway = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
} as const;

/** A PostgreSQL of one's own on a free port, with a cluster of its own in a temporary folder; both end with this process, however it ends. */
export async function startPostgres(options: PostgresOptions = {}): Promise<TestPostgres> {
  const programs = requirePostgres();
  const account = serverAccount();
  const port = await pickPort();
  const parent = await realpath(options.folder ?? tmpdir());
  const folder = await mkdtemp(join(parent, 'trackside-postgres-'));
  const watch = watchCluster(folder);
  const log = await open(join(folder, 'log'), 'a');
  const place = { folder, account, log: log.fd };
  const stop = async (): Promise<void> => {
    await watch.end();
    await log.close();
  };
  /** Fails with what the server said. */
  const told = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (cause) {
      const words = await readFile(join(folder, 'log'), 'utf8');
      throw new Error(`The tests' PostgreSQL does not start:\n${words}`, { cause });
    }
  };
  const settings = {
    listen_addresses: host,
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '200',
    ...(options.durable === true ? {} : thrownAway),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // In the folder, which is deleted even after a kill.
    dynamic_shared_memory_type: 'mmap',
    jit: 'off',
    ...options.settings,
  };
  const start = (): Promise<Postmaster> =>
    told(() =>
      startPostmaster({ ...place, program: programs.postgres, settings, onPid: watch.tell }),
    );
  let postmaster: Postmaster;
  try {
    if (account !== null) await chown(folder, account.uid, account.gid);
    await told(() => fill(fillingOf(programs, options.copyOf), place, watch.tell));
    postmaster = await start();
  } catch (error) {
    await stop();
    throw error;
  }
  const adminUrl = `postgres://${superuser}@${host}:${port}/postgres`;
  return {
    port,
    folder,
    adminUrl,
    url: (database) => databaseUrl(adminUrl, database),
    createDatabase: (made) => createDatabase(adminUrl, made),
    dropDatabase: (name) => dropDatabase(adminUrl, name),
    kill: () => postmaster.kill(),
    restart: async () => {
      await postmaster.shutDown();
      postmaster = await start();
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
