import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabasePlaces } from '../../db/open-database.ts';
import { askPostgres } from '../../testing/postgres/ask-postgres.ts';
import { childrenOf, signal } from '../../testing/postgres/processes.ts';
import { startPostgres, type TestPostgres } from '../../testing/postgres/start-postgres.ts';

/** What a cluster needs that copies are made of; a standby needs no less. */
const settings = {
  wal_level: 'replica',
  max_wal_senders: '8',
  wal_retrieve_retry_interval: '100ms',
  // Whoever is in the way of the replay is broken off soon.
  max_standby_streaming_delay: '200ms',
} as const;

/** Who owns the databases, and has no other rights. */
const owner = 'trackside';

function asOwner(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = owner;
  return url.href;
}

export interface Pair extends AsyncDisposable {
  readonly primary: TestPostgres;
  readonly standby: TestPostgres;
  /** A new database, with an address on each side and a folder for its keys. */
  createPlaces(): Promise<PlacesOnPair>;
}

export interface PlacesOnPair {
  readonly places: DatabasePlaces;
  readonly primaryUrl: string;
  readonly standbyUrl: string;
}

/** Starts a cluster that is the copy of another one. */
export function startCopy(adminUrl: string, { follows }: { readonly follows: boolean }) {
  return startPostgres({ settings, copyOf: { adminUrl, follows } });
}

/** A primary and the standby that follows it. */
export async function startPair(): Promise<Pair> {
  await using held = new AsyncDisposableStack();
  const primary = held.use(await startPostgres({ settings }));
  const standby = held.use(await startCopy(primary.adminUrl, { follows: true }));
  await askPostgres(primary.adminUrl, `create user ${owner}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'trackside-pair-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  const kept = held.move();
  return {
    primary,
    standby,
    createPlaces: async () => {
      const { name } = await primary.createDatabase();
      await askPostgres(primary.adminUrl, `alter database ${name} owner to ${owner}`);
      return {
        places: {
          database: { dialect: 'postgres', url: asOwner(primary.url(name)) },
          keyFolder: path.join(folder, randomBytes(8).toString('hex')),
        },
        primaryUrl: asOwner(primary.url(name)),
        standbyUrl: asOwner(standby.url(name)),
      };
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Lets a standby receive, and not replay, until `resume` is called. */
export async function pauseReplay({ adminUrl }: Pick<TestPostgres, 'adminUrl'>) {
  await askPostgres(adminUrl, 'select pg_wal_replay_pause()');
  const resume = async (): Promise<void> => {
    await askPostgres(adminUrl, 'select pg_wal_replay_resume()');
  };
  return { resume, [Symbol.asyncDispose]: resume };
}

/** Ends a cluster as a power cut does, until it is started again. */
export async function end(
  cluster: Pick<TestPostgres, 'kill' | 'restart'>,
): Promise<AsyncDisposable> {
  await cluster.kill();
  return { [Symbol.asyncDispose]: () => cluster.restart() };
}

/** Stops all of a cluster's processes where they are; it keeps its connections, and answers nothing. */
export async function freeze({ folder }: Pick<TestPostgres, 'folder'>): Promise<AsyncDisposable> {
  const lockFile = await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8');
  const postmaster = Number(lockFile.split('\n')[0]);
  signal(postmaster, 'SIGSTOP');
  const frozen = [...childrenOf(postmaster), postmaster];
  for (const pid of frozen) signal(pid, 'SIGSTOP');
  return {
    [Symbol.asyncDispose]: async () => {
      for (const pid of frozen) signal(pid, 'SIGCONT');
    },
  };
}
