import path from 'node:path';
import { z } from 'zod/mini';
import type { DatabaseLocation } from './open-database.ts';

/** `sqlite:<file>` or the address of a PostgreSQL database. */
export const databaseUrl = z.pipe(
  z
    .string()
    .check(
      z.refine(
        (text) => /^sqlite:[^:]/u.test(text) || isPostgresUrl(text),
        'must be sqlite:<file> or postgres://<user>:<password>@<host>/<database>, for example sqlite:./data/trackside.db.',
      ),
    ),
  z.transform((text): DatabaseLocation =>
    text.startsWith('sqlite:')
      ? { dialect: 'sqlite', file: path.resolve(text.slice('sqlite:'.length)) }
      : { dialect: 'postgres', url: text },
  ),
);

/** A database as TRACKSIDE_DATABASE_URL names it; null where it can't be one. */
export function parseDatabaseUrl(text: string): DatabaseLocation | null {
  return databaseUrl.safeParse(text).data ?? null;
}

/** The same place, its tables in as many partitions as the settings say, where it can have them. */
export function withPartitions(
  location: DatabaseLocation,
  count: number | undefined,
): DatabaseLocation {
  return location.dialect === 'sqlite' ? location : { ...location, partitions: count };
}

/** The address of a PostgreSQL database that is a standby's. */
export const standbyUrl = z
  .string()
  .check(z.refine(isPostgresUrl, 'must be postgres://<user>:<password>@<host>/<database>.'));

function isPostgresUrl(text: string): boolean {
  return (
    /^postgres(ql)?:\/\//u.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1
  );
}
