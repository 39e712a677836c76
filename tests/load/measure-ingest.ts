import { join } from 'node:path';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { sendAll } from './send-all.ts';
import { spawnServer } from './spawned-server.ts';

const adminToken = 'load-admin-token-0123456789';
const batch = 200;

export const serverScript = join(
  import.meta.dirname,
  '..',
  '..',
  'apps',
  'server',
  'src',
  'main.ts',
);
const bareScript = join(import.meta.dirname, 'bare-fastify.ts');

/** Settings under which a server of its own listens on a port that is free for the moment. */
export function serverSettings(port: number): Record<string, string> {
  return {
    TRACKSIDE_PORT: String(port),
    TRACKSIDE_PUBLIC_URL: `http://127.0.0.1:${port}`,
    TRACKSIDE_ADMIN_TOKEN: adminToken,
    TRACKSIDE_GLOBAL_SECURE: 'load-global-token-0123456789',
  };
}

async function conversionUrls(url: string, count: number): Promise<string[]> {
  const api = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url}/trpc`,
        headers: { authorization: `Bearer ${adminToken}` },
        maxItems: batch,
      }),
    ],
  });
  const offer = await api.offers.create.mutate({
    name: 'Load',
    currency: 'USD',
    destinationUrl: 'https://advertiser.example/?click={transaction_id}',
    revenue: { type: 'CPA', value: '2.50' },
    payout: { type: 'CPA', value: '1.75' },
  });
  const urls: string[] = [];
  while (urls.length < count) {
    const clicks = await Promise.all(
      Array.from({ length: Math.min(batch, count - urls.length) }, () =>
        api.clicks.create.mutate({ offerId: offer.id }),
      ),
    );
    for (const { transactionId } of clicks) {
      urls.push(`${url}/?secure=${offer.secure}&transaction_id=${transactionId}`);
    }
  }
  return urls;
}

export interface IngestFigures {
  readonly connections: number;
  readonly rate: number;
  readonly ratio: number;
  readonly p99: number;
}

/** Conversions a second, each synced to disk, against bare Fastify answering `OK` to the same query. */
export async function measureIngest(port: number, connections: number): Promise<IngestFigures> {
  const count = 4000;
  await using bare = await spawnServer(bareScript);
  await using trackside = await spawnServer(serverScript, serverSettings(port));
  const urls = await conversionUrls(trackside.url, count);
  const bareUrls = urls.map((url) => url.replace(trackside.url, bare.url));
  await sendAll(bareUrls, connections);
  const ceiling = await sendAll(bareUrls, connections);
  const figures = await sendAll(urls, connections);
  const recorded = figures.statuses.get(200) ?? 0;
  if (recorded !== count) throw new Error(`Of ${count} conversions ${recorded} were recorded.`);
  return {
    connections,
    rate: figures.rate,
    ratio: figures.rate / ceiling.rate,
    p99: figures.p99,
  };
}
