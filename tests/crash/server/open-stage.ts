import { type DatabasePlaces, fileOf, makeTestPlaces } from '@trackside/server/testing/test-places';
import { insertClicks } from '../database/insert-clicks.ts';
import { targetOf } from '../load/mixed-postbacks.ts';
import { sendLoad, openSenders } from '../load/send-load.ts';
import type { Shop } from './open-shop.ts';
import { openShop } from './open-shop.ts';
import type { ServerProcess } from './start-server.ts';
import { endGracefully } from './end-gracefully.ts';
import { startServer } from './start-server.ts';

/** A running server with an offer, on a database of its own. */
export interface Stage extends AsyncDisposable {
  readonly server: ServerProcess;
  readonly shop: Shop;
  readonly places: DatabasePlaces;
  /** SQLite's file, for tests that are about one. */
  readonly file: string;
  /** Puts so many new clicks into the database and gives their ids. */
  clicks(count: number): Promise<string[]>;
  /** Sends all, so many at once, each on a connection that stays open. */
  send(targets: Iterable<string>, connections: number): ReturnType<typeof sendLoad>;
  /** A click that has its conversion. */
  converted(): Promise<string>;
  /** Ends the server as it should end: within ten seconds and with the code 0. */
  end(): Promise<void>;
}

/** On the database that this run of the tests is about, or on one that is there already. */
export async function openStage(given?: DatabasePlaces): Promise<Stage> {
  const own = given === undefined ? await makeTestPlaces() : null;
  const places = given ?? own?.places;
  if (places === undefined) throw new Error('There is no database');
  const server = await startServer(places);
  const shop = await openShop(server.url);
  let inserted = 0;
  const clicks = (count: number) =>
    insertClicks(places.database, shop.offerId, { prefix: `stage-${(inserted += 1)}`, count });
  const send: Stage['send'] = async (targets, connections) =>
    sendLoad(await openSenders(server.port, connections), targets);
  return {
    server,
    shop,
    places,
    get file() {
      return fileOf(places.database);
    },
    clicks,
    send,
    async converted() {
      const [id = ''] = await clicks(1);
      const [sent] = await send([targetOf(shop.secure, id)], 1);
      if (sent?.reply.kind !== 'answered' || sent.reply.code !== 'CONVERSION_RECORDED') {
        throw new Error('The conversion was not booked');
      }
      return id;
    },
    end: () => endGracefully(server),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await own?.remove();
    },
  };
}
