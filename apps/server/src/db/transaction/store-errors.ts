/** SQLite's own name of what went wrong; undefined for every other kind of error. */
function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_')
    ? error.code
    : undefined;
}

/** Another process holds the write lock. */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** A unique index refused what was about to be booked: somebody else was first. */
export function isTakenKey(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Nothing can be written at present, whatever it is: locked, full, read-only, or out of order. */
export function isStoreUnusable(error: unknown): boolean {
  return /^SQLITE_(BUSY|FULL|READONLY|IOERR|CANTOPEN|NOMEM|CORRUPT|NOTADB)/u.test(
    sqliteCode(error) ?? '',
  );
}
