import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { DatabaseUnusableError, type PostgresDatabase } from '../database.ts';
import { entities } from '../entities.ts';
import { isQueryRunner } from '../orm/query-runner.ts';
import { postgresMigrations } from '../migrations/postgres/migrations.ts';
import { assertPartitions } from '../partitions/assert-partitions.ts';
import { lockOrmTransactions } from './lock-orm-transactions.ts';
import {
  createLoneTransactions,
  createReadTransactions,
  createUpkeepTransactions,
} from './transaction/postgres-transactions.ts';
import { openNudges, type Nudges } from './nudges.ts';
import { connectionSettings, openPool } from './open-pool.ts';
import { valueTypes } from './wire/value-types.ts';
import { withoutPassword } from './without-password.ts';
import { migrateLock } from './transaction/write-lock.ts';

/** Below it `merge` and what partitions need are missing, and nobody mends it any more. */
const oldestVersion = 15;

const otherConnections = 4;
const ormConnections = 6;

/**
 * A server that froze, or whose machine is gone, keeps what it has locked no longer than this. It is
 * never so long between two statements of a transaction that writes.
 */
const longestPauseMs = 10_000;

/**
 * Opens the database that the address names; its tables are made by migrations, those of clicks in so
 * many partitions (whole, where it is left out).
 */
export async function openPostgres(
  url: string,
  { partitions }: { readonly partitions?: number | undefined } = {},
): Promise<PostgresDatabase> {
  const settings = connectionSettings(url);
  const others = openPool({
    ...settings,
    max: otherConnections,
    pipeline: true,
    // Many replays at once wait for their turn here.
    connectionTimeoutMillis: 60_000,
    lock_timeout: 10_000,
    query_timeout: 120_000,
  });
  const orm = new MikroORM({
    clientUrl: url,
    entities,
    logger: () => undefined,
    driverOptions: {
      types: valueTypes(),
      application_name: 'trackside',
      idle_in_transaction_session_timeout: longestPauseMs,
    },
    pool: { max: ormConnections },
    onCreateConnection: async (connection: unknown) => {
      if (!isQueryRunner(connection)) throw new Error('The connection runs no queries');
      lockOrmTransactions(connection);
    },
    migrations: { migrationsList: postgresMigrations(partitions ?? 1), snapshot: false },
  });
  let nudges: Nudges | null = null;
  const close = async (): Promise<void> => {
    await Promise.all([nudges?.close(), others.end(), orm.close()]);
  };
  try {
    await assertUsable(others);
    await orm.connect();
    nudges = openNudges(settings);
  } catch (error) {
    await close();
    if (error instanceof DatabaseUnusableError) throw error;
    throw new DatabaseUnusableError(
      `The database ${withoutPassword(url)} can't be opened: ${reasonOf(error)} Check TRACKSIDE_DATABASE_URL, and whether PostgreSQL runs and lets this user in.`,
      { cause: error },
    );
  }
  return {
    dialect: 'postgres',
    url,
    em: () => orm.em.fork(),
    migrator: new Migrator(orm.em),
    transact: createLoneTransactions(others, longestPauseMs),
    transactUpkeep: createUpkeepTransactions(others, longestPauseMs),
    read: createReadTransactions(others),
    nudges,
    assertWritable: async () => {
      await others.query('update settings_version set value = value');
    },
    migrateAlone: async (vault) => {
      const client = await others.connect();
      try {
        await client.query(migrateLock);
        await assertPartitions(client, partitions);
        await new Migrator(orm.em).up();
        await client.query(
          `insert into secure_key (fingerprint)
            select $1 where not exists (select 1 from secure_key)`,
          [vault.fingerprint],
        );
      } finally {
        // With its connection the lock ends, whatever state it is in.
        client.release(true);
      }
    },
    close,
  };
}

async function assertUsable(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ readonly version: string; readonly encoding: string }>(
    `select current_setting('server_version_num') as version,
      current_setting('server_encoding') as encoding`,
  );
  const [found] = rows;
  const version = Math.floor(Number(found?.version) / 10_000);
  if (version < oldestVersion) {
    throw new DatabaseUnusableError(
      `The database is PostgreSQL ${version}, and ${oldestVersion} is the oldest that will do: use a newer server.`,
    );
  }
  if (found?.encoding !== 'UTF8') {
    throw new DatabaseUnusableError(
      `The database’s encoding is ${found?.encoding ?? 'unknown'}, and postbacks hold any text: create the database with encoding UTF8.`,
    );
  }
}

/** What went wrong, as one sentence. */
export function reasonOf(error: unknown): string {
  const text =
    error instanceof Error && error.message !== '' ? error.message : 'it does not answer';
  return `${text.replace(/\.$/u, '')}.`;
}
