import { DatabaseUnusableError, type Database } from './database.ts';
import { movedMessage } from './moved-message.ts';

/** What is left in a database that has moved elsewhere: one row that names the new place. */
export const movedTable = 'moved_to';

/** What a database holds while it is being filled by a move: one row that names where from. */
export const movingTable = 'moving_from';

export const movingMessage = (place: string): string =>
  `This database is the unfinished copy of ${place}: end what "trackside move" has begun, or name the other one in TRACKSIDE_DATABASE_URL.`;

/** Either mark, and why the database that bears it is not to be used. */
export const moveMarks = [
  { table: movedTable, message: movedMessage },
  { table: movingTable, message: movingMessage },
] as const;

/** Refuses a database that has moved, and one that a move is not done with. */
export async function refuseMoved(database: Database): Promise<void> {
  for (const { table, message } of moveMarks) {
    const place = await placeIn(database, table);
    if (place !== null) throw new DatabaseUnusableError(message(place));
  }
}

/** The place that a mark names; null: there is no such mark. */
export async function placeIn(database: Database, table: string): Promise<string | null> {
  const em = database.em();
  const [there] = await em.execute<object[]>(
    database.dialect === 'sqlite'
      ? `select 1 from sqlite_master where name = '${table}'`
      : `select 1 where to_regclass('${table}') is not null`,
  );
  if (there === undefined) return null;
  const [row] = await em.execute<{ readonly place: string }[]>(`select place from ${table}`);
  return row?.place ?? 'another place';
}
