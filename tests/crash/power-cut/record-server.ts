import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisesOf } from '../database/find-faults.ts';
import { insertClicks } from '../database/insert-clicks.ts';
import { mixedPostbacks } from '../load/mixed-postbacks.ts';
import { filePlaces } from '../../load/trackside-server.ts';
import { seededRandom } from '../../chance/seeded-random.ts';
import { openSenders, sendLoad } from '../load/send-load.ts';
import { openShop } from '../server/open-shop.ts';
import { endGracefully } from '../server/end-gracefully.ts';
import { startServer } from '../server/start-server.ts';
import { straceArguments } from './read-strace.ts';

export type Synchronous = 'full' | 'normal' | 'off';

/** What a server did to its disk from its start to its end, and what the disk held before. */
export interface Recording {
  readonly trace: string;
  /** Where the server kept its database while it was recorded. */
  readonly database: string;
  /** A copy of the database from before the start. There was no log beside it. */
  readonly before: string;
  /** How many of its answers promised something, by the word of those who got them. */
  readonly promises: number;
}

export interface RecordOptions {
  readonly clicks: number;
  readonly connections: number;
  /** The setting of SQLite in the place of the product's own, which is `full`. */
  readonly synchronous: Synchronous;
}

const weakening = new URL('./weaken-syncs.ts', import.meta.url).href;

/** The load comes in so many waves; after each the log is copied back, however fast the machine is. */
const waves = 3;

const waveLookMs = 5;

/** Records a server under a mixed load, from its start to its graceful end. */
export async function recordServer(folder: string, options: RecordOptions): Promise<Recording> {
  const database = join(folder, 'trackside.db');
  const recording = { trace: join(folder, 'trace'), before: join(folder, 'before.db'), database };
  const { shop, clicks } = await prepare(database, options.clicks);
  await copyFile(database, recording.before);
  await using server = await startServer(filePlaces(database), {
    // Strace stands aside, so that the process that we start is the server itself.
    through: ['strace', '--daemonize=grandchild', ...straceArguments, '-o', recording.trace],
    ...(options.synchronous === 'full'
      ? {}
      : { nodeArguments: ['--import', weakening], env: { SYNCHRONOUS: options.synchronous } }),
  });
  const senders = await openSenders(server.port, options.connections);
  const random = seededRandom(1);
  const sent = [];
  for (let wave = 0; wave < waves; wave += 1) {
    const from = Math.ceil((clicks.length * wave) / waves);
    const to = Math.ceil((clicks.length * (wave + 1)) / waves);
    const copied = await lastWritten(database);
    const targets = mixedPostbacks(shop, clicks.slice(from, to), random);
    sent.push(...(await sendLoad(senders, targets, { keepOpen: wave + 1 < waves })));
    while ((await lastWritten(database)) === copied) await sleep(waveLookMs);
  }
  await endGracefully(server);
  return { ...recording, promises: promisesOf(sent).length };
}

/** When something was last written to the database's own file, which only copying the log does. */
const lastWritten = async (database: string) => (await stat(database)).mtimeMs;

async function prepare(database: string, count: number) {
  await using server = await startServer(filePlaces(database));
  const shop = await openShop(server.url);
  const clicks = await insertClicks(filePlaces(database).database, shop.offerId, {
    prefix: 'click',
    count,
  });
  await endGracefully(server);
  return { shop, clicks };
}
