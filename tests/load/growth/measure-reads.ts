import { DatabaseSync } from 'node:sqlite';
import { median } from '../statistics/spread.ts';
import type { TracksideServer } from '../trackside-server.ts';
import { filledSpan } from './fill-database.ts';

export interface ReadFigures {
  readonly name: string;
  /** Milliseconds that the median is to stay below. */
  readonly target: number;
  /** Milliseconds: the very first call apart from the others. */
  readonly first: number;
  readonly median: number;
  readonly max: number;
}

interface Question {
  readonly name: string;
  readonly target: number;
  readonly ask: (turn: number) => Promise<unknown>;
}

const calls = 20;
const newestTarget = 20;
const reportTarget = 50;
const lookUpTarget = 5;
const limit = 50;

/** The second of the month's days begins. */
const dayAfter = '2026-04-02T00:00:00Z';

/** Clicks from anywhere in the database, one for each look-up. */
function someTransactionIds(database: string): readonly string[] {
  const reader = new DatabaseSync(database, { readOnly: true });
  try {
    return reader
      .prepare('select transaction_id from click order by random() limit ?')
      .all(calls + 1)
      .map((row) => String(row['transaction_id']));
  } finally {
    reader.close();
  }
}

function questions({ api }: TracksideServer, database: string, offerId: number): Question[] {
  const transactionIds = someTransactionIds(database);
  const list = (name: string, filter: Parameters<typeof api.postbacks.list.query>[0]) => ({
    name: `newest 50 postbacks, ${name}`,
    target: newestTarget,
    ask: () => api.postbacks.list.query({ ...filter, limit }),
  });
  const { from, to } = filledSpan;
  const reports = (['day', 'offer', 'event', 'affiliate'] as const).flatMap((groupBy) =>
    ['UTC', 'Asia/Kolkata'].map((timeZone) => ({
      name: `report of 30 days by ${groupBy}, ${timeZone}`,
      target: reportTarget,
      ask: () => api.reports.summary.query({ from, to, timeZone, groupBy }),
    })),
  );
  const ofOffer = (['day', 'event'] as const).map((groupBy) => ({
    name: `report of 30 days of one offer by ${groupBy}, Asia/Kolkata`,
    target: reportTarget,
    ask: () => api.reports.summary.query({ from, to, timeZone: 'Asia/Kolkata', groupBy, offerId }),
  }));
  return [
    list('all', {}),
    list('held', { verdict: 'held' }),
    list('TRANSACTION_UNKNOWN', { code: 'TRANSACTION_UNKNOWN' }),
    list('one offer', { offerId }),
    list('one event', { eventId: 1 }),
    list('held of one offer', { offerId, verdict: 'held' }),
    list('recorded of one offer', { offerId, verdict: 'recorded' }),
    list('one day', { from: `${filledSpan.from}T00:00:00Z`, to: dayAfter }),
    list('one code of one offer in a day', {
      offerId,
      code: 'TRANSACTION_UNKNOWN',
      from: `${filledSpan.from}T00:00:00Z`,
      to: dayAfter,
    }),
    {
      name: 'counts for the chips of one offer',
      target: newestTarget,
      ask: () => api.postbacks.counts.query({ offerId }),
    },
    ...reports,
    ...ofOffer,
    {
      name: 'look-up by transaction id',
      target: lookUpTarget,
      ask: (turn) => api.postbacks.list.query({ transactionId: transactionIds[turn] ?? 'unknown' }),
    },
  ];
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

/** Asks a server at rest what its users ask, and says how long the answers take. */
export async function measureReads(
  server: TracksideServer,
  { database, offerId }: { readonly database: string; readonly offerId: number },
): Promise<readonly ReadFigures[]> {
  // The connection, and the code that every call goes through.
  for (let turn = 0; turn < calls; turn += 1) await server.api.access.whoami.query();
  const figures: ReadFigures[] = [];
  for (const { name, target, ask } of questions(server, database, offerId)) {
    const first = await timed(() => ask(0));
    const times: number[] = [];
    for (let turn = 1; turn <= calls; turn += 1) times.push(await timed(() => ask(turn)));
    figures.push({ name, target, first, median: median(times), max: Math.max(...times) });
  }
  return figures;
}
