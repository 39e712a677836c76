import { join } from 'node:path';
import { sendSteadily, type SteadyFigures } from '../steady/send-steadily.ts';
import { runSteadyLoad } from '../steady/run-steady-load.ts';
import { createCatalogue, readCatalogue } from '../traffic/catalogue.ts';
import { createRequestStock } from '../traffic/request-stock.ts';
import { createTraffic, openingLength } from '../traffic/traffic.ts';
import { spawnTrackside, type TracksideServer } from '../trackside-server.ts';
import { assertStored, settledCount } from '../database/count-rows.ts';
import type { LoadedDatabase } from '../database/loaded-database.ts';
import { type Cell, type CellLoad, measureCell, type Target } from './measure-cell.ts';
import { assertVerdicts } from './assert-verdicts.ts';

export interface LoadedTrackside extends AsyncDisposable {
  readonly server: TracksideServer;
  /** Writes the next requests, for this server and any other; gives their file. */
  prepare(count: number): string;
  /** Closed loop: takes those of the prepared requests that could be sent. */
  measure(connections: number, seconds: number): Promise<Cell>;
  /** The same where other servers write to the database too: rows are not compared with answers. */
  measureBeside(connections: number, seconds: number): Promise<Cell>;
  /** Open loop: prepares and sends as many as are due. */
  sendSteadily(rate: number, seconds: number): Promise<SteadyFigures>;
  /** Fails unless all that was sent has the verdicts that it was made for. */
  assertVerdicts(): void;
}

export interface LoadedTracksideOptions {
  /** For the requests; the database may lie elsewhere. */
  readonly folder: string;
  readonly database: LoadedDatabase;
  readonly seed: number;
  readonly nodeArgs?: readonly string[];
}

const steadyConnections = 64;
/** Sent before those that count. */
const steadyWarmUpSeconds = 1;
const openingConnections = 16;

/** Starts the server, sets it up where that was not done, and sends the traffic's opening. */
export async function loadTrackside(options: LoadedTracksideOptions): Promise<LoadedTrackside> {
  const { database, folder, seed } = options;
  const server = await spawnTrackside(database.place, options.nodeArgs);
  try {
    const known = await readCatalogue(server.api);
    const offers = known.length > 0 ? known : await createCatalogue(server.api);
    const traffic = createTraffic({ offers, seed, startTime: Date.now() });
    const stock = createRequestStock({
      traffic,
      file: join(folder, `requests-${seed}.txt`),
      storeClicks: (clicks) => database.storeClicks(clicks),
    });
    const verdictsBefore = database.countVerdicts();
    const rows = () => database.countPostbacks();
    const target = { url: server.url, pid: server.pid, countRows: rows };
    let file = stock.prepare(openingLength);
    let inDoubt = 0;

    const taken = async (of: Target, load: Omit<CellLoad, 'file'>): Promise<Cell> => {
      const cell = await measureCell(of, { file, ...load });
      stock.take(cell.sent);
      inDoubt += cell.sent - cell.answered;
      return cell;
    };
    const { hostname: host, port } = new URL(server.url);
    const opening = await sendSteadily({
      host,
      port: Number(port),
      paths: stock.take(openingLength).map(({ path }) => path),
      rate: Number.POSITIVE_INFINITY,
      connections: openingConnections,
      patience: 120_000,
    });
    if (opening.answered - opening.badStatuses !== openingLength) {
      throw new Error(`Of ${openingLength} conversions some failed: ${JSON.stringify(opening)}`);
    }
    return {
      server,
      prepare: (count) => {
        file = stock.prepare(count);
        return file;
      },
      measure: (connections, seconds) => taken(target, { connections, seconds }),
      measureBeside: (connections, seconds) =>
        taken({ ...target, countRows: null }, { connections, seconds }),
      sendSteadily: async (rate, seconds) => {
        const rowsBefore = rows();
        const uncounted = rate * steadyWarmUpSeconds;
        const count = Math.ceil(rate * seconds) + uncounted;
        const requests = { url: server.url, file: stock.prepare(count) };
        const run = { ...requests, rate, connections: steadyConnections, uncounted };
        const figures = await runSteadyLoad(run);
        stock.take(figures.sent);
        const gained = (await settledCount(rows)) - rowsBefore;
        const { answered, sent } = figures;
        assertStored({ answered, gained, inFlight: sent - answered });
        inDoubt += sent - answered;
        return figures;
      },
      assertVerdicts: () =>
        assertVerdicts({
          before: verdictsBefore,
          after: database.countVerdicts(),
          sent: stock.taken(),
          inDoubt,
        }),
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    };
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}
