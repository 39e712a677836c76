import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import { serverNodeArgs, serverScript } from '../load/trackside-server.ts';
import type { FuzzAccount, FuzzOffer } from './checks/fuzz-offer.ts';
import { type FuzzDatabase, openFuzzDatabase } from './checks/fuzz-database.ts';

const adminToken = 'fuzz-admin-token-0123456789';
export const globalSecure = 'fuzz-global-token-0123456789';

/** The server as it is served, in a process of its own, with offers, events and its database. */
export interface FuzzServer extends AsyncDisposable {
  readonly url: string;
  readonly databaseFile: string;
  readonly database: FuzzDatabase;
  readonly account: FuzzAccount;
}

interface Started {
  readonly url: string;
  readonly end: () => Promise<void>;
}

async function start(databaseFile: string): Promise<Started> {
  const child = spawn(process.execPath, [...serverNodeArgs, serverScript], {
    env: {
      ...process.env,
      TRACKSIDE_PORT: '0',
      TRACKSIDE_DATABASE_URL: `sqlite:${databaseFile}`,
      TRACKSIDE_ADMIN_TOKEN: adminToken,
      TRACKSIDE_GLOBAL_SECURE: globalSecure,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const look = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1];
      if (found === undefined) return;
      child.stdout.off('data', look);
      // Its log is a line for every request: it is read on, and forgotten.
      child.stdout.resume();
      resolve(found);
    };
    child.stdout.on('data', look);
    void ended.then(() => reject(new Error(`The server ended before it listened:\n${output}`)));
  });
  return {
    url,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const flat = { type: 'CPA', value: '10' } as const;
const share = { type: 'CPS', value: '7.5' } as const;
const none = { type: 'None' } as const;

/** Two offers with flat and shared prices, and on both events of every kind. */
async function setUpAccount(url: string): Promise<FuzzAccount> {
  const api = createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({ url: `${url}/trpc`, headers: { authorization: `Bearer ${adminToken}` } }),
    ],
  });
  const createOffer = async (currency: string, revenue: typeof flat | typeof share) => {
    const offer = await api.offers.create.mutate({
      name: `Fuzz ${currency}`,
      currency,
      destinationUrl: 'https://shop.example/',
      revenue,
      payout: flat,
    });
    const createEvent = async (
      name: string,
      price: typeof flat | typeof share,
      allowMultiple: boolean,
    ) => {
      const input = { name, revenue: price, payout: none, allowMultiple, parameters: [] };
      const { id } = await api.events.create.mutate({ offerId: offer.id, ...input });
      return { id, ...input };
    };
    const events = [
      await createEvent('purchase', flat, false),
      await createEvent('level', flat, true),
      await createEvent('basket', share, false),
      await createEvent('Käufe ☕', flat, true),
    ];
    const retired = await createEvent('retired', flat, false);
    await api.events.archive.mutate({ id: retired.id });
    const pixel = currency === 'EUR';
    await api.offers.update.mutate({ id: offer.id, pixelEnabled: pixel });
    return {
      id: offer.id,
      secure: offer.secure,
      currency,
      revenue,
      payout: flat,
      pixel,
      events,
    } satisfies FuzzOffer;
  };
  return {
    offers: [await createOffer('EUR', flat), await createOffer('USD', share)],
    globalSecure,
  };
}

/** Starts the server on a free port, with a database of its own that goes with it. */
export async function openFuzzServer(): Promise<FuzzServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trackside-fuzz-'));
  const databaseFile = join(folder, 'trackside.db');
  const { url, end } = await start(databaseFile);
  const account = await setUpAccount(url);
  const database = openFuzzDatabase(databaseFile);
  return {
    url,
    databaseFile,
    database,
    account,
    [Symbol.asyncDispose]: async () => {
      database.close();
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
