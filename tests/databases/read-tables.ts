import { openBeside } from '@trackside/server/testing/open-beside';
import type { DatabaseLocation } from '@trackside/server/testing/test-places';

/** Every table's rows as texts, in an order of their own. */
export type Tables = ReadonlyMap<string, readonly string[]>;

/** What each database keeps in its own way: migrations, sequences, and how often settings changed. */
const ofTheDatabase = [
  'mikro_orm_migrations',
  'sqlite_sequence',
  'postback_sequence',
  'settings_version',
  // Folded into the totals before they are read.
  'total_change',
  // What the watch over alerts has noted depends on the moment at which it came by.
  'alert',
  'alert_watch',
  'arrival_hour',
  'trouble_hour',
];

/** Sealed anew each time, with chance that is not seeded. */
const sealed: ReadonlySet<string> = new Set(['token', 'signing_secret']);

/** Reads all that a server keeps. */
export async function readTables(location: DatabaseLocation): Promise<Tables> {
  await using beside = await openBeside(location);
  if (beside.dialect === 'postgres') await beside.rows('select fold_totals()');
  const tables = new Map<string, readonly string[]>();
  for (const name of await beside.tables()) {
    if (ofTheDatabase.includes(name)) continue;
    const rows = await beside.rows<Readonly<Record<string, unknown>>>(`select * from ${name}`);
    tables.set(name, rows.map((row) => textOf(withoutPartition(name, row))).toSorted());
  }
  return tables;
}

/** In partitions a click's number begins with its partition's, 45 bits before the one that counts. */
const clicksCounted = 2 ** 45;

function withoutPartition(
  table: string,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const column = table === 'click' ? 'id' : 'click_id';
  const number = row[column];
  return typeof number === 'number' ? { ...row, [column]: number % clicksCounted } : row;
}

function textOf(row: Readonly<Record<string, unknown>>): string {
  const values = Object.entries(row).map(
    ([name, value]) =>
      `${name}: ${sealed.has(name) && value !== null ? 'sealed' : JSON.stringify(value)}`,
  );
  return values.toSorted().join(', ');
}

/** What stands in one of them alone; the number of a row's copies counts. */
export function differences(one: Tables, other: Tables): string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])].toSorted();
  return names.flatMap((name) => {
    const [here, there] = [one.get(name), other.get(name)];
    if (here === undefined || there === undefined) return [`${name} is missing in one of them`];
    return [
      ...without(here, there).map((row) => `${name}, the first alone: ${row}`),
      ...without(there, here).map((row) => `${name}, the second alone: ${row}`),
    ];
  });
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}
