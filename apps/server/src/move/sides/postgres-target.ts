import type { Client } from 'pg';
import { CliFailure } from '../../cli/cli-failure.ts';
import { clickNumberBits } from '../../db/partitions/click-number.ts';
import { partitionsOf } from '../../db/partitions/assert-partitions.ts';
import { movingTable } from '../../db/move-marks.ts';
import { makePartitionsSince } from '../../db/partitions/make-partitions-since.ts';
import { clientSql } from '../../db/postgres/client-sql.ts';
import type { SqlValue } from '../../db/transaction/sql.ts';
import { quoted, rangeText } from './key-range.ts';
import {
  comparedBytes,
  connectForMove,
  createPostgresSide,
  identitiesOf,
  rowsOf,
  verdicts,
  waitUntil,
} from './postgres-side.ts';
import { readPutBack } from './read-put-back.ts';
import type { Counters, Target } from './side.ts';
import { namesClicks, type TableShape } from './table-shape.ts';

/** One move at a time fills a database; the lock ends with the connection. */
const moveLock = 'select pg_try_advisory_lock(8787, 3) as held';

/** A killed move's connection ends a moment after it. */
const patienceMs = 10_000;

/** The server's database that is filled. */
export async function openPostgresTarget(url: string): Promise<Target> {
  const client = await connectForMove(url);
  const held = async (): Promise<boolean> =>
    (await rowsOf<{ readonly held: number }>(client, moveLock))[0]?.held === 1;
  if (!(await waitUntil(held, patienceMs))) {
    await client.end();
    throw new CliFailure('Another "trackside move" fills that database: wait for its end.');
  }
  const side = createPostgresSide(client);
  const clicksBeside = ((await partitionsOf(client)) ?? 1) > 1;
  // What a crash of that server takes away is found missing when the move goes on.
  await client.query('set synchronous_commit = off');
  return {
    ...side,
    clicksBeside,
    makeRoom: (since) =>
      inTransaction(client, () => makePartitionsSince(clientSql(client, { alone: true }), since)),
    setAside: () => inTransaction(client, () => setAside(client)),
    replace: (table, range, rows) =>
      inTransaction(client, async () => {
        const { where, values } = rangeText(table, range, comparedBytes);
        await rowsOf(client, `delete from ${quoted(table.name)} ${where}`, values);
        if (rows.length > 0) await client.query(...insertion(table, rows, clicksBeside));
      }),
    analyse: async () => {
      await client.query('analyze');
    },
    putBack: async (counters) => {
      await client.query('set synchronous_commit = on');
      await inTransaction(client, async () => {
        for (const text of await putBackOf(client)) await client.query(text);
        await setCounters(client, counters);
        await client.query(`update ${movingTable} set put_back = '[]'`);
      });
    },
    removeMark: async () => {
      await client.query('set synchronous_commit = on');
      await client.query(`drop table if exists ${movingTable}`);
    },
  };
}

/** Rows that clash with ones that are still to be replaced come with the next round. */
function insertion(
  table: TableShape,
  rows: readonly (readonly SqlValue[])[],
  clicksBeside: boolean,
): [text: string, values: SqlValue[][]] {
  const { name, columns } = table;
  const beside = clicksBeside && namesClicks(table) ? ['text[]'] : [];
  const types = [...columns.map(({ kind }) => listTypes[kind]), ...beside];
  const transactionId =
    name === 'click'
      ? `c${columns.findIndex((column) => column.name === 'transaction_id')}`
      : `c${columns.length}`;
  const values = columns.map(({ type, kind, isClickNumber }, index) => {
    if (clicksBeside && isClickNumber) return inPartition(`c${index}`, transactionId);
    return kind === 'text' && type !== 'text' ? `c${index}::${type}` : `c${index}`;
  });
  return [
    `insert into ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')})
      select ${values.join(', ')}
      from unnest(${types.map((type, index) => `$${index + 1}::${type}`).join(', ')})
        as given(${types.map((_, index) => `c${index}`).join(', ')}) on conflict do nothing`,
    types.map((_, index) => rows.map((row) => row[index] ?? null)),
  ];
}

const listTypes = { integer: 'bigint[]', text: 'text[]' } as const;

/** A click's number with its partition's; what belongs to no click that is there keeps what it has. */
const inPartition = (number: string, transactionId: string): string =>
  `coalesce(click_partition(${transactionId}) << ${clickNumberBits}, 0) | ${number}`;

/** Foreign keys, and what our triggers would do at each row; those of a constraint are PostgreSQL's own. */
async function setAside(client: Client): Promise<void> {
  const keys = await rowsOf<{ readonly drop: string; readonly add: string }>(
    client,
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname,
          pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const triggers = await rowsOf<{ readonly drop: string; readonly add: string }>(
    client,
    `select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as drop,
        format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as add
      from pg_trigger join pg_class on pg_class.oid = tgrelid
      where not tgisinternal and tgenabled <> 'D'
        and relnamespace = current_schema()::regnamespace`,
  );
  const kept = [...(await putBackOf(client)), ...[...keys, ...triggers].map(({ add }) => add)];
  await client.query(`update ${movingTable} set put_back = $1`, [JSON.stringify(kept)]);
  for (const { drop } of [...triggers, ...keys]) await client.query(drop);
}

async function putBackOf(client: Client): Promise<readonly string[]> {
  const [row] = await rowsOf<{ readonly put_back: string }>(
    client,
    `select put_back from ${movingTable}`,
  );
  return readPutBack(row?.put_back);
}

async function setCounters(client: Client, counters: Counters): Promise<void> {
  for (const { table, sequence } of [...(await identitiesOf(client)), verdicts]) {
    const last = counters[table] ?? 0;
    await client.query('select setval($1::regclass, $2::bigint, $3::boolean)', [
      sequence,
      Math.max(last, 1),
      last > 0,
    ]);
  }
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
