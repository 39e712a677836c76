import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { openNative } from '../native/open-native.ts';
import { longLogPages } from '../native/pragmas.ts';
import { readThreadFile } from './thread-file.ts';

/** How soon it looks again. Where nothing was written, looking costs next to nothing. */
const pauseMs = 100;

/**
 * Shortly before a commit brings the log to its end it hardly pauses at all, so that this commit finds
 * next to nothing left to copy: what waits for it waits as short as for any other.
 */
const nearlyLongPages = longLogPages * 0.7;
const nearlyLongPauseMs = 5;

/** Pages are copied past the cache. */
const cacheKib = 256;

/** What SQLite says of a checkpoint: the log's pages, and how many of them the database holds too. */
interface Checkpointed {
  readonly log: number;
  readonly checkpointed: number;
}

function pauseAfter({ log, checkpointed }: Checkpointed): number {
  return log >= nearlyLongPages && checkpointed < log ? nearlyLongPauseMs : pauseMs;
}

/** Copies what was committed from the log into the database, while the writer goes on writing. */
const database = openNative(readThreadFile(), cacheKib);
const checkpoint = database.prepare('pragma wal_checkpoint(passive)');
const stopping = new AbortController();
const { signal } = stopping;
parentPort?.once('message', () => stopping.abort());

while (!signal.aborted) {
  const pages = checkpoint.get<Checkpointed>();
  const pause = pages === undefined ? pauseMs : pauseAfter(pages);
  await sleep(pause, undefined, { signal }).catch(() => undefined);
}
database.close();
parentPort?.close();
