import { csvLine, csvText } from '@trackside/core';
import type { Column } from './export-columns.ts';

/** So that Excel, too, reads CSV as UTF-8. */
const byteOrderMark = '\uFEFF';

/** Rows as they are read, page by page. */
export type Pages<Row> = AsyncIterable<readonly Row[]>;

/** CSV with a line of names: RFC 4180, UTF-8 with a byte order mark, no cell that is a formula. */
export async function* writeCsv<Row>(
  pages: Pages<Row>,
  columns: readonly Column<Row>[],
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns.map(([name]) => csvText(name)));
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(columns.map(([, cell]) => cell(row)))).join('');
  }
}

/** One JSON array, a row a line. */
export async function* writeJson<Row>(pages: Pages<Row>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const rows of pages) {
    for (const row of rows) {
      yield separator + JSON.stringify(row);
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Goes through a list page by page, so that no more than a page is in memory. */
export async function* pagesOf<Row>(
  list: (cursor: string | undefined) => Promise<{
    readonly items: readonly Row[];
    readonly nextCursor: string | null;
  }>,
): AsyncGenerator<readonly Row[]> {
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

export async function* onePage<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
