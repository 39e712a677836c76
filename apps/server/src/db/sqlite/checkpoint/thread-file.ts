import { workerData } from 'node:worker_threads';

/** The database that the checkpoints' thread was started for. */
export interface ThreadFile {
  readonly file: string;
}

/** The database file of the thread that calls this. */
export function readThreadFile(): string {
  const data: unknown = workerData;
  if (typeof data === 'object' && data !== null && 'file' in data) {
    if (typeof data.file === 'string') return data.file;
  }
  throw new Error('The thread was started without the name of a database');
}
