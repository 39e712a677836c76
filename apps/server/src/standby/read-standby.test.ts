import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { PostgresDatabase } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { secureRandomBytes } from '../ports/random-bytes.ts';
import { postgresTest } from '../testing/dialect-tests.ts';
import { askPostgres } from '../testing/postgres/ask-postgres.ts';
import { createTestDatabase } from '../testing/postgres/create-test-database.ts';
import { readStandby } from './read-standby.ts';
import type { Reading, ReportReads } from './report-reads.ts';
import {
  end,
  type Pair,
  pauseReplay,
  type PlacesOnPair,
  startCopy,
  startPair,
} from './testing/start-pair.ts';
import { judgesTime } from '../testing/judges-time.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await startPair();
});
afterAll(() => pair[Symbol.asyncDispose]());

interface Line {
  readonly level: 'info' | 'warn';
  readonly text: string;
}

const limits = { longestBehindMs: 1500, everyMs: 50 };

/** Watches a standby of a database until the test ends; what the log is told. */
function watch(
  database: PostgresDatabase,
  { primaryUrl, standbyUrl }: Pick<PlacesOnPair, 'primaryUrl' | 'standbyUrl'>,
  longestBehindMs = limits.longestBehindMs,
) {
  const reads = readStandby(database, { primaryUrl, standbyUrl }, { ...limits, longestBehindMs });
  const lines: Line[] = [];
  const tell = (level: Line['level']) => (facts: unknown, message?: string) =>
    void lines.push({ level, text: `${message ?? ''} ${JSON.stringify(facts)}` });
  const upkeep = reads.watch({ info: tell('info'), warn: tell('warn') });
  const told = (word: RegExp) =>
    vi.waitFor(() => expect(lines.at(-1)?.text).toMatch(word), { timeout: 15_000, interval: 20 });
  return { reads, lines, told, stop: () => upkeep.stop() };
}

async function openWatched(options: { readonly longestBehindMs?: number } = {}) {
  await using held = new AsyncDisposableStack();
  const made = await pair.createPlaces();
  const { database } = await openDatabase(made.places, secureRandomBytes);
  held.defer(() => database.close());
  if (database.dialect === 'sqlite') throw new Error('This test is about PostgreSQL');
  const watched = watch(database, made, options.longestBehindMs);
  held.defer(() => watched.stop());
  await watched.told(/from the standby/u);
  const kept = held.move();
  return { ...made, ...watched, database, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Where a reading is answered, as the server that answers says itself. */
const placeOf = async (em: SqlEntityManager): Promise<string> => {
  const [row] = await em.execute<{ readonly standby: number }[]>(
    'select pg_is_in_recovery() as standby',
  );
  return row?.standby === 1 ? 'standby' : 'primary';
};
const whereIs = (reads: ReportReads | Reading) =>
  ('begin' in reads ? reads.begin() : reads).read(placeOf);

const counted = async ({ metrics }: ReportReads) => {
  const values = async (name: string) =>
    (await Promise.all(metrics.map((metric) => metric.get())))
      .filter((metric) => metric.name === name)
      .flatMap((metric) => metric.values);
  const [retries] = await values('trackside_report_retries_total');
  const reads = await values('trackside_report_reads_total');
  const primary = reads.find(({ labels }) => labels['from'] === 'primary');
  return { retries: retries?.value, primary: primary?.value };
};

const write = (url: string) =>
  askPostgres(url, 'update totals_rolled_up set until = until + 1 returning until');
const untilIn = (em: SqlEntityManager) =>
  em.execute<object[]>('select until from totals_rolled_up');

postgresTest(
  'reads from a standby that is not far behind, and says how far at most',
  judgesTime,
  async () => {
    await using watched = await openWatched({ longestBehindMs: 30_000 });
    expect(await whereIs(watched.reads)).toBe('standby');
    await using _ = await pauseReplay(pair.standby);
    const before = await watched.database.em().execute('select until from totals_rolled_up');
    const [after] = await write(watched.primaryUrl);
    await sleep(300);
    const reading = watched.reads.begin();
    expect(await reading.read(untilIn)).toEqual(before);
    expect(reading.behindMs()).toBeGreaterThan(200);
    expect(reading.behindMs()).toBeLessThan(5000);
    // Control: the primary has the new figure.
    expect(await untilIn(watched.database.em())).toEqual([after]);
  },
);

postgresTest('while nothing is written a standby does not get old', async () => {
  await using watched = await openWatched();
  await sleep(limits.longestBehindMs + 700);
  expect(await whereIs(watched.reads)).toBe('standby');
  // Control: by the time of the last transaction that was replayed it would be too old.
  const [age] = await askPostgres<{ readonly ms: number }>(
    watched.standbyUrl,
    'select extract(epoch from now() - pg_last_xact_replay_timestamp()) * 1000 as ms',
  );
  expect(Number(age?.ms)).toBeGreaterThan(limits.longestBehindMs);
});

postgresTest('leaves a standby that is too far behind, tells it once, and comes back', async () => {
  await using watched = await openWatched();
  {
    await using _ = await pauseReplay(pair.standby);
    await write(watched.primaryUrl);
    await watched.told(
      /from the primary .* behind the primary, and reports are read there up to 1\.5 s/u,
    );
    expect(await whereIs(watched.reads)).toBe('primary');
    expect(watched.reads.begin().behindMs()).toBeNull();
    await sleep(500);
  }
  await watched.told(/from the standby/u);
  expect(await whereIs(watched.reads)).toBe('standby');
  expect(watched.lines.map(({ level }) => level)).toEqual(['info', 'warn', 'info']);
});

postgresTest('goes on at the primary when the standby ends, and back when it returns', async () => {
  await using watched = await openWatched();
  const { reads } = watched;
  const broken = reads.begin();
  expect(await whereIs(broken)).toBe('standby');
  {
    await using _ = await end(pair.standby);
    // At once, before anybody has looked.
    expect(await whereIs(broken)).toBe('primary');
    await watched.told(/from the primary .*can't be read: .* See whether it runs/u);
    expect(await whereIs(reads)).toBe('primary');
  }
  await watched.told(/from the standby/u);
  expect(await whereIs(reads)).toBe('standby');
  // An export that has read from the primary goes on there: a page from the standby could have a gap.
  expect(await whereIs(broken)).toBe('primary');
  expect(watched.lines).toHaveLength(3);
});

postgresTest('what the replay breaks off is read from the primary', async () => {
  await using watched = await openWatched({ longestBehindMs: 30_000 });
  await askPostgres(
    watched.primaryUrl,
    'create table passing as select generate_series(1, 9) as n',
  );
  await vi.waitFor(() => askPostgres(watched.standbyUrl, 'select 1 from passing'), 5000);
  const slow = `select pg_is_in_recovery() as standby,
    pg_sleep(case when pg_is_in_recovery() then 20 else 0 end) from passing limit 1`;
  const alone = askPostgres(watched.standbyUrl, slow).catch((error: unknown) => error);
  const reading = watched.reads.begin().read((em) => em.execute<object[]>(slow));
  await sleep(300);
  await askPostgres(watched.primaryUrl, 'delete from passing where n > 1');
  await askPostgres(watched.primaryUrl, 'vacuum passing');
  expect(await reading).toMatchObject([{ standby: 0 }]);
  expect(await counted(watched.reads)).toEqual({ retries: 1, primary: 1 });
  // Control: who has no primary to ask fails.
  expect(await alone).toMatchObject({ code: '40001' });
});

postgresTest('a mistake of ours is not tried again at the primary', async () => {
  await using watched = await openWatched();
  const places: string[] = [];
  const wrong = watched.reads.begin().read(async (em) => {
    places.push(await placeOf(em));
    return em.execute('select nonsense');
  });
  await expect(wrong).rejects.toThrow(/nonsense/u);
  expect(places).toEqual(['standby']);
});

postgresTest('refuses a database that is no standby of this one', async () => {
  await using watched = await openWatched();
  await using elsewhere = await createTestDatabase();
  const { url: neighbour } = await pair.primary.createDatabase();
  const other = new URL(neighbour).pathname;
  const atStandby = new URL(pair.standby.adminUrl);
  atStandby.pathname = other;
  const withPassword = (text: string) => text.replace('@', ':canary@');
  for (const [standbyUrl, words] of [
    [
      elsewhere.url,
      /another database .* \(system identifier \d+, not \d+\): name a streaming standby/u,
    ],
    [atStandby.href, /another database .* \(database \d+, not \d+\)/u],
    [watched.primaryUrl, /replays no log: it is the primary itself, or was promoted/u],
  ] as const) {
    const refused = watch(watched.database, {
      primaryUrl: watched.primaryUrl,
      standbyUrl: withPassword(standbyUrl),
    });
    await refused.told(words);
    expect(await whereIs(refused.reads)).toBe('primary');
    expect(refused.lines).toHaveLength(1);
    expect(refused.lines[0]?.text).not.toContain('canary');
    await refused.stop();
  }
});

postgresTest('refuses the standby of a copy that has gone its own way', async () => {
  await using watched = await openWatched();
  await using copy = await startCopy(pair.primary.adminUrl, { follows: false });
  // It has written more than the primary, so by its place in the log it would be up to date.
  await askPostgres(copy.adminUrl, 'create table more as select generate_series(1, 100000) as n');
  await askPostgres(copy.adminUrl, 'select pg_switch_wal()');
  await using follower = await startCopy(copy.adminUrl, { follows: true });
  const standbyUrl = follower.url(new URL(watched.primaryUrl).pathname.slice(1));
  const refused = watch(watched.database, { primaryUrl: watched.primaryUrl, standbyUrl });
  await refused.told(/does not show what was written to the primary .* or follows a copy/u);
  expect(await whereIs(refused.reads)).toBe('primary');
  await refused.stop();
  // Control: by itself and by its place in the log it is the right one.
  const self = `select (select system_identifier::text from pg_control_system()) as system,
    (select oid::text from pg_database where datname = current_database()) as database`;
  expect(await askPostgres(standbyUrl, self)).toEqual(await askPostgres(watched.primaryUrl, self));
  const place = async (url: string, name: string) => {
    const [row] = await askPostgres<{ readonly at: number }>(
      url,
      `select pg_wal_lsn_diff(${name}(), '0/0') as at`,
    );
    return row?.at ?? 0;
  };
  expect(await place(standbyUrl, 'pg_last_wal_replay_lsn')).toBeGreaterThan(
    await place(watched.primaryUrl, 'pg_current_wal_lsn'),
  );
});

postgresTest('does not read where the tables are not up to date yet', async () => {
  const made = await pair.createPlaces();
  await vi.waitFor(() => askPostgres(made.standbyUrl, 'select 1'), 5000);
  const paused = await pauseReplay(pair.standby);
  const { database } = await openDatabase(made.places, secureRandomBytes);
  if (database.dialect === 'sqlite') throw new Error('This test is about PostgreSQL');
  const watched = watch(database, made);
  await sleep(300);
  expect(await watched.reads.begin().read(untilIn)).toHaveLength(1);
  // Control: there the same question has no answer.
  await expect(askPostgres(made.standbyUrl, 'select until from totals_rolled_up')).rejects.toThrow(
    /does not exist/u,
  );
  await watched.told(/does not show what was written/u);
  await paused.resume();
  await watched.told(/from the standby/u);
  expect(await whereIs(watched.reads)).toBe('standby');
  await watched.stop();
  await database.close();
});
