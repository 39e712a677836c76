import { parentPort } from 'node:worker_threads';
import { openNative } from '../../db/sqlite/native/open-native.ts';
import { createThreadTransaction } from '../../db/sqlite/transaction/thread-transaction.ts';
import { createTokenVault } from '../../keys/token-vault.ts';
import { createWriter } from './create-writer.ts';
import { readWriterThreadSettings } from './thread-settings.ts';
import type { FromThread, ThreadPort, ToThread } from './thread-messages.ts';

/** The writer's own thread: it has a connection of its own and writes what the main thread sends. */
if (parentPort === null) throw new Error('This file runs as a thread of the server');
const port: ThreadPort<ToThread, FromThread> = parentPort;

/** 64 MiB: with SQLite's own 2 MiB every batch would read the indexes' edges anew. */
const cacheKib = 65_536;

const { file, secureKey } = readWriterThreadSettings();
const database = openNative(file, cacheKib);
const writer = createWriter({
  transact: createThreadTransaction(database),
  vault: createTokenVault(secureKey),
});

port.on('message', (message) => {
  if (message.kind === 'close') {
    database.close();
    parentPort?.close();
    return;
  }
  const { number, batch } = message;
  void writer.write(batch).then(
    (result) => port.postMessage({ kind: 'written', number, result }),
    (error: unknown) => port.postMessage({ kind: 'broken', number, reason: String(error) }),
  );
});
port.postMessage({ kind: 'ready' });
