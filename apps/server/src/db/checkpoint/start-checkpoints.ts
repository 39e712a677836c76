import { Worker } from 'node:worker_threads';
import type { ThreadFile } from './thread-file.ts';

const threadFile = new URL('./checkpoint-thread.ts', import.meta.url);

export interface Checkpoints {
  /** Ends the thread; resolves when it has closed its connection. */
  stop(): Promise<void>;
}

/**
 * Starts a thread that copies the log into the database. SQLite by itself does it in the middle of a
 * commit, and each time the postbacks of that batch wait for it. Where the thread dies, `onFailure`
 * is told, and SQLite's own way goes on.
 */
export function startCheckpoints(
  database: ThreadFile,
  onFailure: (error: unknown) => void,
): Checkpoints {
  const worker = new Worker(threadFile, { workerData: { file: database.file } });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  worker.on('error', onFailure);
  return {
    stop: async () => {
      worker.postMessage('stop');
      await ended;
    },
  };
}
