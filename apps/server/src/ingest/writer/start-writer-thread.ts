import { Worker } from 'node:worker_threads';
import type { SqliteDatabase } from '../../db/database.ts';
import type { Batch, BatchResult, Writer } from './jobs.ts';
import type { WriterThreadSettings } from './thread-settings.ts';
import type { FromThread, ThreadPort, ToThread } from './thread-messages.ts';

const threadFile = new URL('./writer-thread.ts', import.meta.url);

interface Pending {
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a writer in a thread of its own, so that waiting for the disk stands in nobody's way. It
 * resolves once the thread is ready. A thread that dies takes its batches with it, unanswered by a
 * verdict; the next batch starts a new one.
 */
export async function startWriterThread(
  database: Pick<SqliteDatabase, 'file' | 'turns'>,
  secureKey: Uint8Array,
): Promise<Writer> {
  const start = () => startThread({ file: database.file, secureKey });
  let thread = start();
  await thread.ready;
  let isClosing = false;
  return {
    // Batches may follow each other at once: they are written by one connection, in their order.
    write: (batch) =>
      database.turns.shared(async () => {
        if (thread.hasEnded() && !isClosing) thread = start();
        return thread.write(batch);
      }),
    close: async () => {
      isClosing = true;
      await thread.close();
    },
  };
}

function startThread(workerData: WriterThreadSettings) {
  const worker = new Worker(threadFile, { workerData });
  const port: ThreadPort<FromThread, ToThread> = worker;
  const pending = new Map<number, Pending>();
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let hasEnded = false;
  let lastNumber = 0;
  let failure = new Error('The writer’s thread ended');

  port.on('message', (message) => {
    if (message.kind === 'ready') {
      ready.resolve();
      return;
    }
    const waiting = pending.get(message.number);
    pending.delete(message.number);
    if (message.kind === 'written') waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.reason));
  });
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  worker.on('exit', () => {
    hasEnded = true;
    ready.reject(failure);
    for (const { reject } of pending.values()) reject(failure);
    pending.clear();
    ended.resolve();
  });
  // Who waits for it is told; nobody else need be.
  ready.promise.catch(() => undefined);
  return {
    ready: ready.promise,
    hasEnded: () => hasEnded,
    write: (batch: Batch) =>
      new Promise<BatchResult>((resolve, reject) => {
        if (hasEnded) {
          reject(failure);
          return;
        }
        lastNumber += 1;
        pending.set(lastNumber, { resolve, reject });
        port.postMessage({ kind: 'write', number: lastNumber, batch });
      }),
    close: async () => {
      if (!hasEnded) port.postMessage({ kind: 'close' });
      await ended.promise;
    },
  };
}
