/** What of SQLite's files holds data: the database, its write-ahead log, its rollback journal. */
export const durableFiles = ['', '-wal', '-journal'] as const;

/** A file by what its name adds to the database's own. */
export type DurableFile = (typeof durableFiles)[number];

/**
 * What a server did, in the order in which it began to do it; syncs and answers excepted: a sync
 * stands where it ended, and covers what had begun before the event with the number `begunAt`.
 */
export type TraceEvent =
  | { readonly kind: 'create'; readonly file: DurableFile }
  | { readonly kind: 'unlink'; readonly file: DurableFile }
  | {
      readonly kind: 'write';
      readonly file: DurableFile;
      readonly offset: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'truncate'; readonly file: DurableFile; readonly size: number }
  | { readonly kind: 'sync'; readonly file: DurableFile; readonly begunAt: number }
  | { readonly kind: 'sync-folder'; readonly begunAt: number }
  | { readonly kind: 'answer'; readonly postbackId: string; readonly code: string };
