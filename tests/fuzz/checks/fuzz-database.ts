import { open } from 'node:fs/promises';
import { openBeside } from '@trackside/server/testing/open-beside';
import type { DatabaseLocation } from '@trackside/server/testing/test-places';
import { databaseFiles } from '../../databases/database-files.ts';
import type { PostbackRow } from './ledger.ts';

/** A click that is there before it is sent. */
export interface FuzzClick {
  readonly transactionId: string;
  readonly offerId: number;
}

/** The server's database, seen from beside it. */
export interface FuzzDatabase extends AsyncDisposable {
  readonly insertClicks: (clicks: readonly FuzzClick[]) => Promise<void>;
  /** In the order of their ids, which is that of their receipt. */
  readonly rowsAfter: (id: string) => Promise<PostbackRow[]>;
  readonly countRows: () => Promise<number>;
  /** Where conversions, event records and the verdicts that booked them do not agree. */
  readonly bookingFaults: () => Promise<string[]>;
  /** The columns outside of the table of tokens that hold this text. */
  readonly columnsWith: (text: string) => Promise<string[]>;
  /** Runs statements, as somebody who makes the server wrong. */
  readonly run: (statements: readonly string[]) => Promise<void>;
}

const bookings = [
  ['conversion', 'CONVERSION_RECORDED'],
  ['event_record', 'EVENT_RECORDED'],
] as const;

const columnNames = {
  sqlite: 'select name from pragma_table_info(?)',
  postgres: `select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ?`,
} as const;

/** Opens the database that a server is working on. */
export async function openFuzzDatabase(location: DatabaseLocation): Promise<FuzzDatabase> {
  const beside = await openBeside(location);
  const find = { sqlite: 'instr', postgres: 'strpos' }[beside.dialect];
  const count = async (text: string, ...values: readonly string[]): Promise<number> =>
    (await beside.rows<{ readonly n: number }>(text, values))[0]?.n ?? 0;
  return {
    insertClicks: async (clicks) => {
      await beside.rows('begin');
      await beside.insert(
        'click',
        ['transaction_id', 'offer_id', 'test', 'created_at'],
        clicks.map(({ transactionId, offerId }) => [transactionId, offerId, 0, 0]),
      );
      await beside.rows('commit');
    },
    rowsAfter: (id) =>
      beside.rows('select id, code, verdict, raw from postback where id > ? order by id', [id]),
    countRows: () => count('select count(*) as n from postback'),
    bookingFaults: async () => {
      const faults: string[] = [];
      for (const [table, code] of bookings) {
        const unbooked = await count(
          `select count(*) as n from postback where code = ?
            and id not in (select postback_id from ${table})`,
          code,
        );
        const unfounded = await count(
          `select count(*) as n from ${table}
            where postback_id not in (select id from postback where code = ?)`,
          code,
        );
        if (unbooked > 0) faults.push(`${unbooked} × ${code} without a row in ${table}`);
        if (unfounded > 0) faults.push(`${unfounded} rows in ${table} without ${code}`);
      }
      return faults;
    },
    columnsWith: async (text) => {
      const found: string[] = [];
      for (const table of await beside.tables()) {
        const columns = await beside.rows<{ readonly name: string }>(columnNames[beside.dialect], [
          table,
        ]);
        for (const { name } of columns) {
          const holds = `${find}(cast("${name}" as text), ?) > 0`;
          if ((await count(`select count(*) as n from "${table}" where ${holds}`, text)) > 0)
            found.push(`${table}.${name}`);
        }
      }
      return found;
    },
    run: async (statements) => {
      for (const statement of statements) await beside.rows(statement);
    },
    [Symbol.asyncDispose]: () => beside[Symbol.asyncDispose](),
  };
}

const pieceLength = 1 << 22;

/** Tells whether a file of whatever size holds a text's bytes. */
async function fileHolds(file: string, text: string): Promise<boolean> {
  await using handle = await open(file, 'r');
  const piece = Buffer.alloc(pieceLength);
  // Pieces overlap, so that no place is cut through.
  for (let at = 0; ; at += pieceLength - text.length) {
    const { bytesRead } = await handle.read(piece, 0, pieceLength, at);
    if (piece.subarray(0, bytesRead).includes(text)) return true;
    if (bytesRead < pieceLength) return false;
  }
}

/** The files of a database, its log included, that hold a text anywhere. */
export async function filesWith(location: DatabaseLocation, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await databaseFiles(location)) {
    if (await fileHolds(file, text)) found.push(file);
  }
  return found;
}
