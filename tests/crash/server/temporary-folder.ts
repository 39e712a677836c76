import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  /** Where a database may be kept in it. */
  readonly file: string;
}

/** A folder that is gone when its user is. */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  // By its real name, as the system knows the files in it.
  const path = await realpath(await mkdtemp(join(tmpdir(), 'trackside-crash-')));
  return {
    path,
    file: join(path, 'trackside.db'),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
