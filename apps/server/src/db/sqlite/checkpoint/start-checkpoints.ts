import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { ThreadFile } from './thread-file.ts';

const threadFile = new URL('./checkpoint-thread.ts', import.meta.url);

/** A shorter log is copied in a moment by whoever ends the server. */
const shortLogBytes = 65_536;

/** Not at once: a thread that starts with the server slows its start. At full speed the log grows by some 8 MiB meanwhile, an eighth of what it may. */
const lookEveryMs = 500;

export interface Checkpoints {
  /** Ends the thread; resolves when it has closed its connection. */
  stop(): Promise<void>;
}

/**
 * Starts a thread that copies the log into the database, soon after the log is worth it. SQLite by itself
 * does it in the middle of a commit, and each time the postbacks of that batch wait for it. Where the
 * thread dies, `onFailure` is told, and SQLite's own way goes on.
 */
export function startCheckpoints(
  database: ThreadFile,
  onFailure: (error: unknown) => void,
): Checkpoints {
  let stop = async (): Promise<void> => undefined;
  const looking = setInterval(() => {
    const log = statSync(`${database.file}-wal`, { throwIfNoEntry: false });
    if (log === undefined || log.size < shortLogBytes) return;
    clearInterval(looking);
    stop = startThread(database, onFailure);
  }, lookEveryMs);
  return {
    stop: () => {
      clearInterval(looking);
      return stop();
    },
  };
}

function startThread(database: ThreadFile, onFailure: (error: unknown) => void) {
  const worker = new Worker(threadFile, { workerData: { file: database.file } });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  worker.on('error', onFailure);
  return async (): Promise<void> => {
    worker.postMessage('stop');
    await ended;
  };
}
