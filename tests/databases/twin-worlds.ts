import { makeTestPlaces, type TestPlaces } from '@trackside/server/testing/test-places';
import { seededRandom } from '../chance/seeded-random.ts';
import { openWorld, type World } from '../contract/world.ts';
import { differences, readTables } from './read-tables.ts';

/** A world, its own time, and its log. */
export interface Twin {
  readonly world: World;
  readonly time: { now: number };
  /** What its log has of failures. */
  readonly complaints: readonly string[];
}

/** Two servers with the same set-up, clock and chance, one on each database. */
export interface TwinWorlds extends AsyncDisposable {
  readonly sqlite: Twin;
  readonly postgres: Twin;
  /** Does the same with both, a second later than what was done before; gives what came of each. */
  both<Value>(act: (world: World) => Promise<Value>): Promise<readonly [Value, Value]>;
  /** What stands in the tables of one of them alone. */
  differences(): Promise<string[]>;
}

const seed = 20_300_101;

/** Opens a world that is the same as every other one that is opened so, but for its database. */
export async function openTwin(
  own: Pick<TestPlaces, 'places' | 'remove'>,
): Promise<Twin & AsyncDisposable> {
  const chance = seededRandom(seed);
  const time = { now: Date.UTC(2030, 0, 1) };
  const complaints: string[] = [];
  const world = await openWorld({
    places: own.places,
    clock: () => time.now,
    random: (size) => Uint8Array.from({ length: size }, () => chance.below(256)),
    // Two ports are never the same.
    publicUrl: 'https://track.example.com',
    logger: { level: 'error', stream: { write: (line) => void complaints.push(line) } },
  });
  return {
    world,
    time,
    complaints,
    [Symbol.asyncDispose]: async () => {
      await world.close();
      await own.remove();
    },
  };
}

export async function openTwins(): Promise<TwinWorlds> {
  const [sqlite, postgres] = await Promise.all([
    openTwin(await makeTestPlaces('sqlite')),
    openTwin(await makeTestPlaces('postgres')),
  ]);
  return {
    sqlite,
    postgres,
    both: async (act) => {
      for (const { time } of [sqlite, postgres]) time.now += 1000;
      const acts = [act(sqlite.world), act(postgres.world)] as const;
      // Where one fails the other must not go on into what comes next.
      await Promise.allSettled(acts);
      return Promise.all(acts);
    },
    differences: async () => {
      const [one, other] = [sqlite, postgres].map(({ world }) => readTables(world.places.database));
      if (one === undefined || other === undefined) throw new Error('One of the two is missing');
      return differences(await one, await other);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([sqlite[Symbol.asyncDispose](), postgres[Symbol.asyncDispose]()]);
    },
  };
}
