import type { Database } from '../../db/database.ts';
import { openBatches } from '../../db/postgres/open-batches.ts';
import type { TokenVault } from '../../keys/token-vault.ts';
import { createWriter } from './create-writer.ts';
import type { Writer } from './jobs.ts';
import { createKeyedTurns } from './keyed-turns.ts';
import { startWriterThread } from './start-writer-thread.ts';

export interface WriterKeys {
  readonly vault: TokenVault;
  /** The key that the vault was made of. */
  readonly secureKey: Uint8Array;
}

/**
 * The writer that suits the database. Into SQLite a thread writes, one batch after the other, since
 * the disk would be waited for there; PostgreSQL is asked from here, several batches at once.
 */
export async function startWriter(
  database: Database,
  { vault, secureKey }: WriterKeys,
): Promise<Writer> {
  if (database.dialect === 'sqlite') return startWriterThread(database, secureKey);
  const { transact, close } = openBatches(database.url);
  return { ...createWriter({ transact, vault, inOrder: createKeyedTurns() }), close };
}
