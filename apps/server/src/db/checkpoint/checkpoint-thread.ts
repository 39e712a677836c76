import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { openSqlite } from '../dialects/sqlite.ts';
import { readThreadFile } from '../dialects/thread-file.ts';

/** How soon it looks again: soon after something was written, seldom while nothing is. */
const busyPauseMs = 100;
const idlePauseMs = 500;

/** Copies what was committed from the log into the database, while the writer goes on writing. */
const database = await openSqlite(readThreadFile());
const stopping = new AbortController();
const { signal } = stopping;
parentPort?.once('message', () => stopping.abort());

let copiedBefore = 0;
while (!signal.aborted) {
  const copied = await database.checkpoint();
  const pause = copied === copiedBefore ? idlePauseMs : busyPauseMs;
  copiedBefore = copied;
  await sleep(pause, undefined, { signal }).catch(() => undefined);
}
await database.close();
parentPort?.close();
