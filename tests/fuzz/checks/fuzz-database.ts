import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { PostbackRow } from './ledger.ts';

/** A click that is there before it is sent. */
export interface FuzzClick {
  readonly transactionId: string;
  readonly offerId: number;
}

/** The server's database, seen from beside it. */
export interface FuzzDatabase {
  readonly insertClicks: (clicks: readonly FuzzClick[]) => void;
  /** In the order of their ids, which is that of their receipt. */
  readonly rowsAfter: (id: string) => PostbackRow[];
  readonly countRows: () => number;
  /** Where conversions, event records and the verdicts that booked them do not agree. */
  readonly bookingFaults: () => string[];
  /** The columns outside of the table of tokens that hold this text. */
  readonly columnsWith: (text: string) => string[];
  readonly close: () => void;
}

const bookings = [
  ['conversion', 'CONVERSION_RECORDED'],
  ['event_record', 'EVENT_RECORDED'],
] as const;

/** Opens the file that a server is working on. */
export function openFuzzDatabase(file: string): FuzzDatabase {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  const count = (sql: string, ...values: string[]): number =>
    Number(database.prepare(sql).get(...values)?.['n'] ?? 0);
  const names = (sql: string): string[] =>
    database
      .prepare(sql)
      .all()
      .map(({ name }) => String(name));
  return {
    insertClicks: (clicks) => {
      const insert = database.prepare(
        'insert into click (transaction_id, offer_id, test, created_at) values (?, ?, 0, 0)',
      );
      database.exec('begin immediate');
      for (const { transactionId, offerId } of clicks) insert.run(transactionId, offerId);
      database.exec('commit');
    },
    rowsAfter: (id) =>
      database
        .prepare('select id, code, verdict, raw from postback where id > ? order by id')
        .all(id)
        .map((row) => ({
          id: String(row['id']),
          code: String(row['code']),
          verdict: String(row['verdict']),
          raw: String(row['raw']),
        })),
    countRows: () => count('select count(*) as n from postback'),
    bookingFaults: () =>
      bookings.flatMap(([table, code]) => {
        const unbooked = count(
          `select count(*) as n from postback where code = ?
            and id not in (select postback_id from ${table})`,
          code,
        );
        const unfounded = count(
          `select count(*) as n from ${table}
            where postback_id not in (select id from postback where code = ?)`,
          code,
        );
        return [
          ...(unbooked === 0 ? [] : [`${unbooked} × ${code} without a row in ${table}`]),
          ...(unfounded === 0 ? [] : [`${unfounded} rows in ${table} without ${code}`]),
        ];
      }),
    columnsWith: (text) =>
      names(`select name from sqlite_master where type = 'table'`)
        .flatMap((table) =>
          names(`select name from pragma_table_info('${table}')`).map((column) => [table, column]),
        )
        .filter(
          ([table, column]) =>
            count(`select count(*) as n from "${table}" where instr("${column}", ?) > 0`, text) > 0,
        )
        .map(([table, column]) => `${table}.${column}`),
    close: () => database.close(),
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
export async function filesWith(database: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const suffix of ['', '-wal', '-journal']) {
    const file = `${database}${suffix}`;
    if (existsSync(file) && (await fileHolds(file, text))) found.push(`the database${suffix}`);
  }
  return found;
}
