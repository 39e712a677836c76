import { CliFailure } from '../cli/cli-failure.ts';
import type { Database } from '../db/database.ts';
import { movingTable } from '../db/move-marks.ts';
import { openFilling, openUnmigrated, type DatabaseLocation } from '../db/open-database.ts';
import type { RandomBytes } from '../ports/random-bytes.ts';
import { shownPlace } from './shown-place.ts';

export interface Filling {
  readonly from: DatabaseLocation;
  readonly to: DatabaseLocation;
  /** Where the key of both databases lies. */
  readonly keyFolder: string;
  /** The fingerprint of that key. */
  readonly fingerprint: string;
  readonly random: RandomBytes;
  /** The old database names the new one already: all is there but for the last step, or even that is done. */
  readonly wasLeft: boolean;
}

/**
 * Makes a new database ready to be filled: marked as the copy of this one, with its tables. Refuses one
 * that holds anything, unless it has that mark already.
 */
export async function prepareTarget(filling: Filling): Promise<void> {
  const { to, keyFolder, random } = filling;
  const empty = await openUnmigrated(to);
  try {
    await mark(empty, filling);
  } finally {
    await empty.close();
  }
  const { database } = await openFilling({ database: to, keyFolder }, random);
  await database.close();
}

async function mark(
  database: Database,
  { from, to, fingerprint, wasLeft }: Filling,
): Promise<void> {
  const em = database.em();
  const tables = await em.execute<{ readonly name: string }[]>(
    database.dialect === 'sqlite'
      ? `select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'`
      : `select relname as name from pg_class where relnamespace = current_schema()::regnamespace
          and relkind in ('r', 'p', 'v', 'm', 'f', 'S')`,
  );
  if (tables.length === 0) {
    if (wasLeft)
      throw new CliFailure(`This database has moved to ${shownPlace(to)}, which is empty.`);
    // One statement, so that there is never a mark that does not say whose it is.
    await em.execute(`create table ${movingTable} as select
      cast(${literal(fingerprint)} as text) as fingerprint,
      cast(${literal(shownPlace(from))} as text) as place, cast('[]' as text) as put_back`);
    return;
  }
  if (tables.some(({ name }) => name === movingTable)) {
    const [row] = await em.execute<{ readonly fingerprint: string; readonly place: string }[]>(
      `select fingerprint, place from ${movingTable}`,
    );
    if (row?.fingerprint === fingerprint) return;
    throw new CliFailure(
      `${shownPlace(to)} is the unfinished copy of another database (${row?.place ?? 'unknown'}): name a new one.`,
    );
  }
  if (wasLeft) return;
  throw new CliFailure(`${shownPlace(to)} is not empty: name a new database. Nothing was changed.`);
}

const literal = (text: string): string => `'${text.replaceAll(`'`, `''`)}'`;
