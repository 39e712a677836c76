import { DatabaseSync } from 'node:sqlite';
import { openDatabase, type DatabasePlaces } from '../../db/open-database.ts';
import { secureRandomBytes } from '../../ports/random-bytes.ts';

const from = 1000;

/** What an encoding, a separator or a collation could spoil. */
const odd = [`é'"\\\n\t,:-`, '', 'Z', 'a', '\u{1F600}\uFFFD', '~|~', '{"a" : 1}'];

/** Makes a SQLite file in which each table has so many rows, with odd texts and nulls wherever one may stand. */
export async function fillEveryTable(places: DatabasePlaces, rows: number): Promise<void> {
  if (places.database.dialect !== 'sqlite') throw new Error('Only a file is filled');
  const { database } = await openDatabase(places, secureRandomBytes);
  await database.close();
  const file = new DatabaseSync(places.database.file);
  try {
    file.exec('begin');
    for (const table of tablesOf(file)) fill(file, table, rows);
    file.exec('update postback_sequence set value = 987654');
    file.exec('commit');
  } finally {
    file.close();
  }
}

/** Parents before their children. */
function tablesOf(file: DatabaseSync): string[] {
  const all = file
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite%'
        and name not in ('mikro_orm_migrations', 'postback_sequence', 'secure_key')`,
    )
    .all()
    .map((row) => String(row['name']));
  const first = ['offer', 'affiliate', 'access_token', 'webhook', 'postback'];
  return [...first, ...all.filter((name) => !first.includes(name))];
}

function fill(file: DatabaseSync, table: string, rows: number): void {
  const columns = file.prepare(`select * from pragma_table_info('${table}')`).all();
  const hasKey = columns.some(({ pk }) => pk !== 0);
  const names = columns.map(({ name }) => `"${String(name)}"`);
  const insert = file.prepare(
    `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  );
  if (!hasKey) file.exec(`delete from ${table}`);
  for (let row = from; row < from + (hasKey ? rows : 1); row += 1) {
    const values = columns.map((column, place) => {
      if (column['notnull'] === 0 && column['pk'] === 0 && (row + place) % 3 === 0) return null;
      if (/int/iu.test(String(column['type']))) return row;
      return column['name'] === 'facts'
        ? `{"b" : ${row},  "a":"é"}`
        : `${odd[row % odd.length]}${row}`;
    });
    insert.run(...values);
  }
}
