/** While a statement waits for another process's lock, this whole thread stands still. */
export const busyTimeoutMs = 200;

/**
 * From so many pages on (64 MiB) a commit brings the log to its end by itself, so that it begins anew.
 * Little is left to copy then, since the thread of `db/checkpoint` has copied nearly all.
 */
export const longLogPages = 16_384;

/** What each connection is opened with. WAL with `synchronous = full`: what was committed is on the disk. */
export const pragmas = (cacheKib: number): string[] => [
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  `busy_timeout = ${busyTimeoutMs}`,
  `wal_autocheckpoint = ${longLogPages}`,
  `cache_size = -${cacheKib}`,
  // Else SQLite opens a file for what a statement may have to undo.
  'temp_store = memory',
];
