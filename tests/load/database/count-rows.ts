import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const longestWait = 10_000;
const settledAfter = 150;

function ask<Row>(file: string, sql: string, read: (row: Record<string, unknown>) => Row): Row[] {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    return database.prepare(sql).all().map(read);
  } finally {
    database.close();
  }
}

/** The rows of one table of a server's file, which it has open. */
export function countRows(file: string, table: 'postback' | 'stored_postback'): number {
  const [count] = ask(file, `select count(*) as rows from ${table}`, ({ rows }) => Number(rows));
  return count ?? 0;
}

/** How many postbacks have each verdict. */
export function countVerdicts(file: string): ReadonlyMap<string, number> {
  const sql = 'select verdict, count(*) as rows from postback group by verdict';
  return new Map(ask(file, sql, ({ verdict, rows }) => [String(verdict), Number(rows)] as const));
}

/** Counts again and again until what was in flight at the end is stored too. */
export async function settledCount(count: () => number): Promise<number> {
  const deadline = performance.now() + longestWait;
  let before = count();
  for (;;) {
    await wait(settledAfter);
    const now = count();
    if (now === before) return now;
    if (performance.now() > deadline) throw new Error('Rows are still being written.');
    before = now;
  }
}

export interface StoredRows {
  readonly answered: number;
  readonly gained: number;
  /** Requests that were sent and not answered may be stored or not. */
  readonly inFlight: number;
}

/** Fails unless there is a row for every answer, and none that was not asked for. */
export function assertStored({ answered, gained, inFlight }: StoredRows): void {
  if (gained >= answered && gained <= answered + inFlight) return;
  throw new Error(
    `${answered} requests were answered with success and ${inFlight} more were in flight, but ${gained} rows were stored.`,
  );
}
