import { spawn } from 'node:child_process';
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@trackside/server/router';
import {
  type DatabaseLocation,
  type DatabasePlaces,
  makeTestPlaces,
} from '@trackside/server/testing/test-places';
import { serverNodeArgs, serverScript, serverSettings } from '../load/trackside-server.ts';
import type { FuzzAccount, FuzzOffer } from './checks/fuzz-offer.ts';
import { type FuzzDatabase, openFuzzDatabase } from './checks/fuzz-database.ts';

const adminToken = 'fuzz-admin-token-0123456789';
export const globalSecure = 'fuzz-global-token-0123456789';

/** The server as it is served, in a process of its own, with offers, events and its database. */
export interface FuzzServer extends AsyncDisposable {
  readonly url: string;
  readonly location: DatabaseLocation;
  readonly database: FuzzDatabase;
  readonly account: FuzzAccount;
}

interface Started {
  readonly url: string;
  readonly end: () => Promise<void>;
}

async function start(places: DatabasePlaces): Promise<Started> {
  const child = spawn(process.execPath, [...serverNodeArgs, serverScript], {
    env: {
      ...process.env,
      ...serverSettings(places),
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
export async function setUpOffers(api: TRPCClient<AppRouter>): Promise<FuzzAccount['offers']> {
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
  return [await createOffer('EUR', flat), await createOffer('USD', share)];
}

/** Starts the server on a free port, on a database of its own, or on a new one that is given. */
export async function openFuzzServer(given?: DatabasePlaces): Promise<FuzzServer> {
  const own = given === undefined ? await makeTestPlaces() : null;
  const places = given ?? own?.places;
  if (places === undefined) throw new Error('There is no database');
  const { url, end } = await start(places);
  const headers = { authorization: `Bearer ${adminToken}` };
  const api = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${url}/trpc`, headers })],
  });
  const account = { offers: await setUpOffers(api), globalSecure };
  const database = await openFuzzDatabase(places.database);
  return {
    url,
    location: places.database,
    database,
    account,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await end();
      await own?.remove();
    },
  };
}
