import { movingTable } from '../../db/move-marks.ts';
import type { NativeConnection } from '../../db/sqlite/native/native-connection.ts';
import { openNative } from '../../db/sqlite/native/open-native.ts';
import type { TableShape } from './table-shape.ts';
import { quoted, rangeText } from './key-range.ts';
import { readPutBack } from './read-put-back.ts';
import type { Counters, Target } from './side.ts';
import { createSqliteSide } from './sqlite-side.ts';

const cacheKib = 65_536;

/** The file that is filled: nobody else may have it open meanwhile. */
export function openSqliteTarget(file: string): Target {
  const native = openNative(file, cacheKib);
  native.pragma('foreign_keys = off');
  // What a loss of power takes away is found missing when the move goes on.
  native.pragma('synchronous = normal');
  const side = createSqliteSide(native);
  return {
    ...side,
    clicksBeside: false,
    makeRoom: async () => undefined,
    setAside: async () => inTransaction(native, () => setAside(native)),
    replace: async (table, range, rows) =>
      inTransaction(native, () => {
        const { where, values } = rangeText(table, range, ({ name }) => quoted(name));
        native.prepare(`delete from ${quoted(table.name)} ${where}`).run(...values);
        const insert = native.prepare(insertText(table));
        for (const row of rows) insert.run(...row);
      }),
    // No query of ours needs its statistics.
    analyse: async () => undefined,
    putBack: async (counters) => {
      native.pragma('synchronous = full');
      inTransaction(native, () => {
        setCounters(native, counters);
        for (const text of putBackOf(native)) native.prepare(text).run();
        native.prepare(`update ${movingTable} set put_back = '[]'`).run();
      });
    },
    removeMark: async () => {
      native.pragma('synchronous = full');
      native.prepare(`drop table if exists ${movingTable}`).run();
      native.pragma('wal_checkpoint(truncate)');
    },
  };
}

/** Rows that clash with ones that are still to be replaced come with the next round. */
function insertText({ name, columns }: TableShape): string {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  return `insert or ignore into ${quoted(name)} (${names}) values (${columns.map(() => '?').join(', ')})`;
}

function setAside(native: NativeConnection): void {
  const triggers = native
    .prepare(`select name, sql from sqlite_master where type = 'trigger'`)
    .all<{ readonly name: string; readonly sql: string }>();
  const kept = [...putBackOf(native), ...triggers.map(({ sql }) => sql)];
  native.prepare(`update ${movingTable} set put_back = ?`).run(JSON.stringify(kept));
  for (const { name } of triggers) native.prepare(`drop trigger ${quoted(name)}`).run();
}

function putBackOf(native: NativeConnection): readonly string[] {
  const row = native
    .prepare(`select put_back from ${movingTable}`)
    .get<{ readonly put_back: string }>();
  return readPutBack(row?.put_back);
}

function setCounters(native: NativeConnection, { postback = 0, ...tables }: Counters): void {
  native.prepare('update postback_sequence set value = ?').run(postback);
  for (const [name, last] of Object.entries(tables)) {
    native.prepare('delete from sqlite_sequence where name = ?').run(name);
    if (last === 0) continue;
    // That table's columns have no types, and every number comes as a floating one.
    native
      .prepare('insert into sqlite_sequence (name, seq) values (?, cast(? as integer))')
      .run(name, last);
  }
}

function inTransaction(native: NativeConnection, work: () => void): void {
  native.prepare('begin immediate').run();
  try {
    work();
    native.prepare('commit').run();
  } catch (error) {
    if (native.inTransaction) native.prepare('rollback').run();
    throw error;
  }
}
