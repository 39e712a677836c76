import { saysMoved } from '../moved-message.ts';

/** The database's own name of what went wrong; undefined for every other kind of error. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const lockNotAvailable = '55P03';
const uniqueViolation = '23505';
const refusedByTrigger = 'SQLITE_CONSTRAINT_TRIGGER';
const serializationFailure = '40001';
const deadlock = '40P01';

/** Somebody else holds the lock that was waited for. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code === lockNotAvailable || (code?.startsWith('SQLITE_BUSY') ?? false);
}

/**
 * What was decided rests on facts that are old by now: a unique index refused what was about to be
 * booked since somebody else was first, or PostgreSQL could not put two transactions into an order.
 */
export function isLostRace(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ||
    code === uniqueViolation ||
    code === serializationFailure ||
    code === deadlock
  );
}

/** Locked, full, read-only, or out of order. */
const unusableFile = /^SQLITE_(BUSY|FULL|READONLY|IOERR|CANTOPEN|NOMEM|CORRUPT|NOTADB)/u;

/**
 * Classes of PostgreSQL's codes: no connection, no room (disk, memory, connections), somebody ended
 * it or it is not up yet, trouble of the system below; and that it may only be read (a standby is).
 */
const unusableServer = /^(08...|53...|57P..|58...|25006|55P03)$/u;

/** No server there, or none any more. */
const unreachable =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;

/** The driver's own words, which have no code. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed))/u;

/** Nothing can be written at present, whatever it is; or here never again, since the database has moved. */
export function isStoreUnusable(error: unknown): boolean {
  const code = codeOf(error);
  if (code === refusedByTrigger) return error instanceof Error && saysMoved(error.message);
  if (code !== undefined) {
    return unusableFile.test(code) || unusableServer.test(code) || unreachable.test(code);
  }
  return error instanceof Error && lostConnection.test(error.message);
}
