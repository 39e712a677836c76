import { DatabaseSync } from 'node:sqlite';
import { CliFailure } from '../cli/cli-failure.ts';

/**
 * Takes a database for this process alone, with its log written back, and gives the way to let it go.
 * Refuses where another process has it open: every connection shows by a lock, also one that is idle.
 * What is no database at all is in nobody's way.
 */
export function holdAlone(file: string): () => void {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma locking_mode = exclusive');
    database.exec('begin immediate');
    database.exec('commit');
    // The log goes into the file, so that the file alone is all of it.
    database.exec('pragma journal_mode = delete');
    return () => database.close();
  } catch (cause) {
    database.close();
    if (isNoDatabase(cause)) return () => undefined;
    throw new CliFailure(
      `${file} is in use: end the server that runs on it, then restore. Nothing was changed.`,
      { cause },
    );
  }
}

/** SQLite's code for a file that is no database. */
const noDatabase = 26;

function isNoDatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === noDatabase;
}
