import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { LogPages } from '../database.ts';
import { longLogPages, openSqlite } from '../dialects/sqlite.ts';
import { readThreadFile } from '../dialects/thread-file.ts';

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

function pauseAfter({ logged, copied }: LogPages): number {
  return logged >= nearlyLongPages && copied < logged ? nearlyLongPauseMs : pauseMs;
}

/** Copies what was committed from the log into the database, while the writer goes on writing. */
const database = await openSqlite(readThreadFile(), { cacheKib });
const stopping = new AbortController();
const { signal } = stopping;
parentPort?.once('message', () => stopping.abort());

while (!signal.aborted) {
  const pages = await database.checkpoint();
  await sleep(pauseAfter(pages), undefined, { signal }).catch(() => undefined);
}
await database.close();
parentPort?.close();
