import type { DatabaseLocation, SqliteLocation } from '../db/open-database.ts';
import { CliFailure } from './cli-failure.ts';

/** The database's file; a server's database is copied and put back with the tools that it comes with. */
export function fileOnly(
  location: DatabaseLocation,
  tool: 'pg_dump' | 'pg_restore',
): SqliteLocation {
  if (location.dialect === 'sqlite') return location;
  throw new CliFailure(
    `The database is PostgreSQL’s: use ${tool} for it, and copy the folder with access.key and secure.key as well, since a database can’t be read without them.`,
  );
}
