import type { DatabaseSync } from 'node:sqlite';

/** The first thing that SQLite's own checks complain of; null: nothing. */
export function findDamage(database: DatabaseSync): string | null {
  const [first] = database.prepare('pragma integrity_check').all();
  const found = String(first?.['integrity_check'] ?? 'it can’t be read');
  if (found !== 'ok') return found;
  const [orphan] = database.prepare('pragma foreign_key_check').all();
  return orphan === undefined ? null : `a row of ${String(orphan['table'])} has lost its parent`;
}

/** The migrations that have made the tables what they are. */
export function migrationsIn(database: DatabaseSync): string[] {
  return database
    .prepare('select name from mikro_orm_migrations order by id')
    .all()
    .map((row) => String(row['name']));
}

/** How many rows each table holds. */
export function rowCounts(database: DatabaseSync): Record<string, number> {
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .all()
    .map((row) => String(row['name']));
  return Object.fromEntries(
    tables.map((table) => {
      const row = database.prepare(`select count(*) as n from "${table}"`).get();
      return [table, Number(row?.['n'] ?? 0)];
    }),
  );
}
