import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import type { LogPages } from '../database.ts';
import { longLogPages, openSqlite } from '../dialects/sqlite.ts';
import { readThreadFile } from '../dialects/thread-file.ts';

/** How soon it looks again: soon after something was written, seldom while nothing is. */
const busyPauseMs = 100;
const idlePauseMs = 500;

/**
 * Shortly before a commit brings the log to its end it hardly pauses at all, so that this commit finds
 * next to nothing left to copy: what waits for it waits as short as for any other.
 */
const nearlyLongPages = longLogPages * 0.7;
const nearlyLongPauseMs = 5;

function pauseAfter({ logged, copied }: LogPages, copiedBefore: number): number {
  if (logged >= nearlyLongPages && copied < logged) return nearlyLongPauseMs;
  return copied === copiedBefore ? idlePauseMs : busyPauseMs;
}

/** Copies what was committed from the log into the database, while the writer goes on writing. */
const database = await openSqlite(readThreadFile());
const stopping = new AbortController();
const { signal } = stopping;
parentPort?.once('message', () => stopping.abort());

let copiedBefore = 0;
while (!signal.aborted) {
  const pages = await database.checkpoint();
  const pauseMs = pauseAfter(pages, copiedBefore);
  copiedBefore = pages.copied;
  await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
}
await database.close();
parentPort?.close();
