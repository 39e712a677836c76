import type { ClientBase } from 'pg';
import { DatabaseUnusableError } from '../database.ts';

/**
 * In how many partitions all lies that belongs to clicks; 1: in whole tables, undefined: there are no
 * tables yet.
 */
export async function partitionsOf(client: ClientBase): Promise<number | undefined> {
  const { rows } = await client.query<{ readonly partitions: number }>(
    `select greatest(1, (select count(*) from pg_inherits where inhparent = pg_class.oid)) as partitions
      from pg_class where oid = to_regclass('click')`,
  );
  return rows[0]?.partitions;
}

/** Refuses a database whose tables are there and are partitioned otherwise than is asked for. */
export async function assertPartitions(
  client: ClientBase,
  asked: number | undefined,
): Promise<void> {
  const found = await partitionsOf(client);
  if (found === undefined || asked === undefined || found === asked) return;
  const kept = found === 1 ? 'are not partitioned' : `lie in ${found} partitions`;
  throw new DatabaseUnusableError(
    `The tables of this database ${kept}, and TRACKSIDE_POSTGRES_PARTITIONS is ${asked}: set it to ${found} or leave it out. Other partitions are had in a new database: "trackside move" fills it, with the setting as it is now.`,
  );
}
