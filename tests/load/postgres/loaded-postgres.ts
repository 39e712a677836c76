import type { LoadedDatabase } from '../database/loaded-database.ts';
import { runPsql } from './run-psql.ts';

export interface PostgresLayout {
  /** In how many partitions clicks and records lie; whole, if left out. */
  readonly partitions?: number | undefined;
  /** Postbacks up to this number were there before, and are not counted. */
  readonly after?: number;
}

/** A database of PostgreSQL, the folder of its keys, and in how many partitions its tables are made. */
export function loadedPostgres(
  url: string,
  keyFolder: string,
  { partitions, after = 0 }: PostgresLayout = {},
): LoadedDatabase {
  return {
    place: { database: { dialect: 'postgres', url, partitions }, keyFolder },
    countPostbacks: () =>
      Number(runPsql(url, `select count(*) from postback where number > ${after}`)[0]?.[0] ?? 0),
    countVerdicts: () =>
      new Map(
        runPsql(
          url,
          `select verdict, count(*) from postback where number > ${after} group by verdict`,
        ).map(([verdict, rows]) => [verdict ?? '', Number(rows)] as const),
      ),
    storeClicks: (clicks) => {
      if (clicks.length === 0) return;
      const rows = clicks.map(({ transactionId, offer, affiliateId, createdAt }) =>
        [transactionId, offer.id, affiliateId, 0, createdAt].join('\t'),
      );
      const columns = 'transaction_id, offer_id, affiliate_id, test, created_at';
      runPsql(url, `copy click (${columns}) from stdin`, `${rows.join('\n')}\n`);
    },
  };
}
