import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/sqlite';
import type { TokenVault } from '../../keys/token-vault.ts';
import type { SqliteDatabase } from '../database.ts';
import { DatabaseUnusableError } from '../database.ts';
import { entities } from '../entities.ts';
import { Migration0001Initial } from '../migrations/sqlite/0001-initial.ts';
import { Migration0002GroupCommit } from '../migrations/sqlite/0002-group-commit.ts';
import { Migration0003TotalsByAffiliate } from '../migrations/sqlite/0003-totals-by-affiliate.ts';
import { Migration0004People } from '../migrations/sqlite/0004-people.ts';
import { Migration0005Reversals } from '../migrations/sqlite/0005-reversals.ts';
import { sealedTokens } from '../migrations/sqlite/0006-sealed-tokens.ts';
import { Migration0007Alerts } from '../migrations/sqlite/0007-alerts.ts';
import { Migration0008Weeks } from '../migrations/sqlite/0008-weeks.ts';
import { pragmas } from './native/pragmas.ts';
import { createOrmTransactions } from './transaction/orm-transactions.ts';
import { createTurns } from './transaction/turns.ts';
import { isQueryRunner } from '../orm/query-runner.ts';
import { takeTurns } from './take-turns.ts';
import { tolerateEndedTransaction } from './tolerate-ended-transaction.ts';

export interface SqliteOptions {
  /** How much of the file this connection may keep in memory. */
  readonly cacheKib: number;
  /** What migrations seal tokens with; left out where none are run. */
  readonly vault?: () => TokenVault | null;
}

/** Opens the database file and creates it, with its folder, where it does not exist. */
export async function openSqlite(
  file: string,
  { cacheKib, vault = () => null }: SqliteOptions,
): Promise<SqliteDatabase> {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // Tokens are in it, so nobody else may read it; SQLite's own files beside it take after it.
    if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    throw new DatabaseUnusableError(
      `The folder ${path.dirname(file)} for the database can't be created: choose another place in TRACKSIDE_DATABASE_URL.`,
      { cause },
    );
  }
  const turns = createTurns();
  const orm = new MikroORM({
    dbName: file,
    entities,
    // The migrator would tell its steps on the console.
    logger: () => undefined,
    onCreateConnection: async (connection: unknown) => {
      if (!isQueryRunner(connection)) throw new Error('The connection runs no queries');
      tolerateEndedTransaction(connection);
      takeTurns(connection, turns);
    },
    migrations: {
      migrationsList: [
        Migration0001Initial,
        Migration0002GroupCommit,
        Migration0003TotalsByAffiliate,
        Migration0004People,
        Migration0005Reversals,
        sealedTokens(vault),
        Migration0007Alerts,
        Migration0008Weeks,
      ],
      snapshot: false,
      disableForeignKeys: false,
    },
  });
  try {
    await orm.connect();
    for (const pragma of pragmas(cacheKib)) await orm.em.execute(`pragma ${pragma}`);
  } catch (cause) {
    await orm.close();
    throw new DatabaseUnusableError(
      `The database ${file} can't be opened: it is no SQLite database, or this user may not write it.`,
      { cause },
    );
  }
  return {
    dialect: 'sqlite',
    file,
    turns,
    ...createOrmTransactions(orm.em.fork(), turns),
    em: () => orm.em.fork(),
    migrator: new Migrator(orm.em),
    // Takes the write lock and changes nothing.
    assertWritable: async () => {
      await orm.em.fork().execute('update postback_sequence set value = value');
    },
    close: () => orm.close(),
  };
}
