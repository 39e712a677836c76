import path from 'node:path';
import { startTestServer, type TestServer } from '@trackside/server/testing';
import { createCatalogue } from '../traffic/catalogue.ts';
import type { Click } from '../traffic/make-clicks.ts';
import { createTraffic } from '../traffic/traffic.ts';

const dayMs = 86_400_000;

/** The month over which a filled database's postbacks are spread, as dates; its end is exclusive. */
export const filledSpan = { from: '2026-04-01', to: '2026-05-01', days: 30 } as const;

/** Clicks that the traffic makes for a request, and those that it makes ahead. */
const clicksPerRequest = 0.475;
const clicksAhead = 6000;

/** So many jobs wait at once, so that batches are large. */
const senders = 512;
const batch = 10_000;

/**
 * Fills a new SQLite file with that many postbacks, spread evenly over the month, through the
 * server's own queue and writer under a clock of ours.
 */
export async function fillDatabase(file: string, postbacks: number): Promise<void> {
  const startTime = Date.parse(filledSpan.from);
  const span = filledSpan.days * dayMs;
  let stored = 0;
  const clock = () => startTime + Math.floor((stored * span) / postbacks);
  await using server = await startTestServer({
    clock,
    places: { database: { dialect: 'sqlite', file }, keyFolder: path.dirname(file) },
  });
  const offers = await createCatalogue(server.api);
  const spacing = span / (postbacks * clicksPerRequest + clicksAhead);
  const traffic = createTraffic({ offers, seed: 7, startTime, spacing });
  while (stored < postbacks) {
    const count = Math.min(batch, postbacks - stored);
    const paths = Array.from({ length: count }, () => traffic.next().path).values();
    await storeClicks(server, traffic.takeClicks());
    const send = async () => {
      for (const path of paths) {
        await store(server, {
          kind: 'postback',
          id: server.deps.makeId(),
          receivedAt: clock(),
          route: 'postback',
          sender: { address: '192.0.2.1', signed: null },
          input: { query: path.slice(path.indexOf('?') + 1) },
        });
        stored += 1;
      }
    };
    await Promise.all(Array.from({ length: senders }, send));
  }
}

/** Puts a job into the server's own queue, as its endpoints do, and waits until it is on the disk. */
async function store({ deps }: TestServer, job: Parameters<TestServer['deps']['queue']['add']>[0]) {
  const result = await deps.queue.add(job);
  if (result?.kind !== 'done') {
    throw new Error(`A ${job.kind} was not stored while the database was filled.`);
  }
}

async function storeClicks(server: TestServer, clicks: readonly Click[]): Promise<void> {
  for (let from = 0; from < clicks.length; from += senders) {
    const some = clicks.slice(from, from + senders).map((click) =>
      store(server, {
        kind: 'click',
        click: {
          transactionId: click.transactionId,
          offerId: click.offer.id,
          affiliateId: click.affiliateId,
          subs: [],
          externalTransactionId: null,
          test: false,
          createdAt: click.createdAt,
        },
      }),
    );
    await Promise.all(some);
  }
}
