import type { SqlEntityManager } from '@mikro-orm/sql';
import { Client } from 'pg';
import type { DatabaseLocation } from '../db/open-database.ts';

/** Lets nobody write to a database any more, as when a server has become a standby; or lets them again. */
export async function setReadOnly(
  em: SqlEntityManager,
  location: DatabaseLocation,
  isReadOnly: boolean,
): Promise<void> {
  if (location.dialect === 'sqlite') {
    await em.execute(`pragma query_only = ${isReadOnly ? 'on' : 'off'}`);
    return;
  }
  const client = new Client({ connectionString: location.url });
  await client.connect();
  await client.query('set default_transaction_read_only = off');
  await client.query(`do $$ begin
    execute format('alter database %I set default_transaction_read_only = ${isReadOnly ? 'on' : 'off'}', current_database());
  end $$`);
  // Connections keep what they began with. One that is told to end may answer once more before it does.
  await client.query(`select pg_terminate_backend(pid, 10000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await client.end();
}
