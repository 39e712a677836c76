import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '../../chance/seeded-random.ts';
import { findFaults, promisesOf, type Faults } from '../database/find-faults.ts';
import { insertClicks } from '../database/insert-clicks.ts';
import { readKept } from '../database/read-kept.ts';
import { mixedPostbacks } from '../load/mixed-postbacks.ts';
import { openSenders, sendLoad, type Sent } from '../load/send-load.ts';
import { tally } from '../load/tally.ts';
import { endGracefully } from '../server/end-gracefully.ts';
import { openShop } from '../server/open-shop.ts';
import { startServer } from '../server/start-server.ts';
import { filePlaces } from '../../load/trackside-server.ts';
import { temporaryFolder } from '../server/temporary-folder.ts';
import { fillBySql } from './fill-by-sql.ts';
import { runMove, type Death } from './run-move.ts';

/** Senders, each of which waits a little after every answer: the move has the machine as well. */
const connections = 8;
const pauseMs = 10;

/** A move tells of its progress by so many lines at least before its end begins. */
const linesBeforeEnd = 11;

/** How long after its line a move is killed, at most: the end takes some time. */
const longestDelayMs = 400;

export interface MovePlan {
  /** An empty database of a PostgreSQL server. */
  readonly url: string;
  readonly postbacks: number;
  readonly kills: number;
  readonly seed: number;
  /** Clicks that postbacks are sent about meanwhile, some seven each. */
  readonly clicks: number;
}

export interface MoveFigures {
  readonly rows: number;
  /** All of it, with the moves that were killed, in seconds. */
  readonly thereSeconds: number;
  readonly backSeconds: number;
  /** For so long nobody could write, in milliseconds. */
  readonly lockedMs: readonly number[];
  readonly kills: number;
  /** Of the old place while it was moved, and until a moment after it. */
  readonly answers: Readonly<Record<string, number>>;
  /** Of PostgreSQL's while that was moved back. */
  readonly answersBack: Readonly<Record<string, number>>;
  /** What the new place recorded of what the old one had not. */
  readonly recordedLater: number;
  /** Of the file that came back from PostgreSQL. */
  readonly faults: Faults;
}

/**
 * Moves a filled file to PostgreSQL while its server is sent postbacks, killing the move some times
 * and goes on in the new place; then moves it back into a file under the same load.
 */
export async function moveRun(plan: MovePlan): Promise<MoveFigures> {
  await using folder = await temporaryFolder();
  const { file } = folder;
  const back = join(folder.path, 'back.db');
  const random = seededRandom(plan.seed);
  const shop = await makeFilled(file, plan.postbacks);
  const clicks = await insertClicks(filePlaces(file).database, shop.offerId, {
    prefix: 'sent',
    count: plan.clicks,
  });
  const move = (from: string, to: string, death: Death | null = null) =>
    runMove(file, { from, to, death });
  let sent: readonly Sent[] = [];
  let kills = 0;
  let thereSeconds = 0;
  let there: Awaited<ReturnType<typeof move>> = null;
  const targets = mixedPostbacks(shop, clicks, random);
  {
    await using server = await startServer(filePlaces(file));
    const load = startLoad(server.port, targets);
    const begun = performance.now();
    for (let attempt = 1; attempt <= plan.kills && there === null; attempt += 1) {
      // The last one dies where all is at stake: while nobody writes, or a moment after it.
      const line = attempt === plan.kills ? 'end' : random.below(linesBeforeEnd);
      const delayMs = random.fraction() * longestDelayMs;
      there = await move(`sqlite:${file}`, plan.url, { line, delayMs });
      if (there === null) kills += 1;
    }
    there ??= await move(`sqlite:${file}`, plan.url);
    thereSeconds = (performance.now() - begun) / 1000;
    await sleep(500);
    sent = await load.stop();
    await endGracefully(server);
  }
  let later: readonly Sent[] = [];
  let sentBack: readonly Sent[] = [];
  let home: typeof there = null;
  {
    await using server = await startServer({
      ...filePlaces(file),
      database: { dialect: 'postgres', url: plan.url },
    });
    const unanswered = sent.filter(
      ({ reply }) => reply.kind !== 'answered' || reply.status === 503,
    );
    const again = unanswered.map(({ target }) => target);
    later = await sendLoad(await openSenders(server.port, connections), again);
    const load = startLoad(server.port, targets);
    home = await move(plan.url, `sqlite:${back}`);
    await sleep(500);
    sentBack = await load.stop();
    await endGracefully(server);
  }
  if (there === null || home === null) throw new Error('The move was killed');
  const promised = [sent, later, sentBack].flatMap(promisesOf);
  return {
    rows: Object.values(home.tables).reduce((sum, { rows }) => sum + rows, 0),
    thereSeconds,
    backSeconds: home.seconds,
    lockedMs: [there.lockedMs, home.lockedMs],
    kills,
    answers: tally(sent),
    answersBack: tally(sentBack),
    recordedLater: promisesOf(later).length,
    faults: findFaults(promised, await readKept(filePlaces(back).database)),
  };
}

async function makeFilled(file: string, postbacks: number) {
  await using server = await startServer(filePlaces(file));
  const shop = await openShop(server.url);
  await endGracefully(server);
  fillBySql(file, { offerId: shop.offerId, eventId: 1, postbacks });
  return shop;
}

/** Sends until it is told to stop, or all is sent. */
function startLoad(port: number, targets: Iterable<string>) {
  let isOver = false;
  const left = targets[Symbol.iterator]();
  const sendOn = async (): Promise<Sent[]> => {
    const sent: Sent[] = [];
    const [sender] = await openSenders(port, 1);
    for (let next = left.next(); next.done !== true && !isOver; next = left.next()) {
      const only = sender === undefined ? [] : [sender];
      sent.push(...(await sendLoad(only, [next.value], { keepOpen: true })));
      await sleep(pauseMs);
    }
    sender?.close();
    return sent;
  };
  const all = Promise.all(Array.from({ length: connections }, sendOn));
  return {
    stop: async () => {
      isOver = true;
      return (await all).flat();
    },
  };
}
