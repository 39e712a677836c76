import { workerData } from 'node:worker_threads';
import { z } from 'zod/mini';

const settings = z.object({ file: z.string() });

/** The database that a thread of the server was started for. */
export type ThreadFile = z.infer<typeof settings>;

/** The database file of the thread that calls this. */
export function readThreadFile(): string {
  return z.parse(settings, workerData).file;
}
