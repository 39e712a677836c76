import { Client } from 'pg';
import type { PostgresLocation } from '../db/open-database.ts';
import { moveMarks } from '../db/move-marks.ts';
import { postgresMigrationNames } from '../db/migrations/postgres/migrations.ts';
import { withoutPassword } from '../db/postgres/without-password.ts';
import { valueTypes } from '../db/postgres/wire/value-types.ts';
import { readKeyHolder } from './read-key-holder.ts';
import type { DatabaseLook } from './look-at-database.ts';
import type { Finding } from './finding.ts';

const patienceMs = 5000;

/** Whether a server's database answers, is up to date, and is locked with the key that is there. */
export async function lookAtPostgres(
  { url }: PostgresLocation,
  keyFolder: string,
): Promise<DatabaseLook> {
  const shown = withoutPassword(url);
  const answer = (
    state: Finding['state'],
    message: string,
    newestReceipt: number | null = null,
  ): DatabaseLook => ({ finding: { name: 'database', state, message }, newestReceipt });
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    types: valueTypes(),
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const rows = async (text: string): Promise<Record<string, unknown>[]> =>
      (await client.query<Record<string, unknown>>(text)).rows;
    const [table] = await rows(`select to_regclass('mikro_orm_migrations') is not null as there`);
    if (table?.['there'] !== 1) {
      return answer('warning', `There are no tables in ${shown} yet: the first start makes them.`);
    }
    for (const { table: mark, message } of moveMarks) {
      const [found] = await rows(`select to_regclass('${mark}') is not null as there`);
      if (found?.['there'] !== 1) continue;
      const [row] = await rows(`select place from ${mark}`);
      const place = row?.['place'];
      return answer('problem', message(typeof place === 'string' ? place : 'another place'));
    }
    const done = (await rows('select name from mikro_orm_migrations')).map(({ name }) =>
      String(name),
    );
    const known: readonly string[] = postgresMigrationNames;
    const newer = done.filter((name) => !known.includes(name));
    if (newer.length > 0) {
      return answer(
        'problem',
        `The database is of a newer Trackside (${newer.join(', ')}): install that version.`,
      );
    }
    const pending = known.filter((name) => !done.includes(name));
    if (pending.length > 0) {
      return answer(
        'warning',
        `Migrations are pending (${pending.join(', ')}): "trackside migrate" or the next start applies them.`,
      );
    }
    const [key] = await rows('select fingerprint from secure_key');
    const fingerprint = key?.['fingerprint'];
    const another = readKeyHolder(keyFolder, typeof fingerprint === 'string' ? fingerprint : '');
    if (another !== null) return answer('problem', another);
    const [newest] = await rows(
      'select received_at as at from postback order by number desc limit 1',
    );
    const at = newest?.['at'];
    return answer('ok', `${shown} answers and is up to date.`, typeof at === 'number' ? at : null);
  } catch (error) {
    return answer(
      'problem',
      `${shown} can’t be read (${error instanceof Error ? error.message : 'unknown'}): check TRACKSIDE_DATABASE_URL, and whether PostgreSQL runs and lets this user in.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
